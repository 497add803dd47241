/** Whether a clause without a predicate goes on with the object of the one before: …的报告，…的报告以及…事项. */

const nouns =
  /(?:报告|汇报|情况|方案|意见|办法|草案|决议|决定|名单|工作|问题|事项|事宜|议案|规划|计划|请示|制度|精神|讲话|通知|规定|项目|结果|议程|日程|人选|建议|措施|标准|任务|条例|细则|预案|重点|专业|指标|预算|决算|合同|协议|批示|指示|要求|文章|贺信|回信)(?:等)?$/;
/** What cannot go on with a list of things: an order, a wish, a reason. */
const acts = /^(?:要|须|应|将|请|由|让|使|为|把|并|进一步|切实|努力|确保|力争|不断|继续|认真|全力|加快|加强|抓紧|全面|推动|推进|提升|坚持)/;
const nounAt = (text: string): string => nouns.exec(text.replace(/[）)》”]+$/, (marks) => (/[》”]/.test(marks) ? '》' : '')))?.[0] ?? '';

/**
 * Whether `next` is one more thing of the list that `object` ends with. Things of a list are alike: a title beside a title, the same noun at
 * the end, the year at the beginning, 关于 inside, or 以及 before the last.
 */
export function goesOn(object: string, next: string): boolean {
  if (next.length < 3 || next.length > 160 || acts.test(next)) return false;
  if (/^(?:以及|还有|和|及)?《[^《》]+》(?:（[^（）]{1,8}）)?(?:等[^，。；]{0,8})?$/.test(next)) return true;
  if (object.endsWith('》') && next.endsWith('》')) return true;
  const noun = nounAt(next);
  if (/^(?:以及|还有)/.test(next)) return noun !== '' || next.endsWith('》');
  if (noun === '') return false;
  return noun === nounAt(object) || (/^\d{4}年/.test(next) && /\d{4}年/.test(object)) || (/关于/.test(next) && /关于/.test(object));
}

/** Whether a clause hands the object of the one before on: 并将候选人提交大会选举, 并提请会议审议. It says nothing without it. */
export const handsOn = (text: string): boolean =>
  /^(?:并|再|拟|将[^，。；]{2,30})*(?:提交|提请|报请|报送?)[^，。；]{2,40}$/.test(text) && !/^报道|^报名/.test(text);
