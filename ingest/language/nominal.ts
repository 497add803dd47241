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

/** What ends the object of 听取, and what counts the things of a list. */
const told = /(?:汇报|报告|说明|介绍|通报|意见|发言)$/;
const counts = /[一二两三四五六七八九十\d]+(?:个|项|方面)[^，。；]{0,8}$/;
/** How many of the pieces behind a clause its object takes: 听取关于甲，|关于乙，|丙的汇报; 通报了甲，|乙|两个方面的内容. */
export function awaited(clause: string, next: readonly { text: string }[]): number {
  const hears = /听取了?关于/.test(clause) && !/(?:汇报|报告|说明|情况|意见)|》/.test(clause);
  if (!hears && !/^(?:会议|大会)?通报了/.test(clause)) return 0;
  for (const [index, { text }] of next.entries()) {
    if (acts.test(text) || /了|^会/.test(text)) return 0;
    if (hears ? told.test(text) : counts.test(text)) return index + 1;
  }
  return 0;
}
