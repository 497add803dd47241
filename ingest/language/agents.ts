/**
 * Who brought the things a clause names: 听取了|A|关于…的汇报、|B 所作的|…报告和|C|《…》. Read from left to right: a thing begins at a link
 * (关于, 所作的, 《), who stands before the link brought it, and the next may begin behind the thing's end.
 */

import { verbAt } from '../words/frames.ts';

/** A stretch that ends at a link; offsets in the text. */
export interface Agent {
  start: number;
  end: number;
  text: string;
  /** The link is 的 alone, or no verb stands before: the words may as well say what the thing is about. */
  whole: boolean;
}

/** Verbs whose object somebody brings. */
const takes =
  /(?<=^|[。；]|会议|会上，?)[就对](?=[^，。；《》]{2,30}(?:《|关于))|(?<=[，：])分别[是为]|(?<!(?<!主)要|[应须先多]|充分|广泛|征求|继续)(?:听取|审议|审定|审查|研究|讨论|协商|酝酿|同意|批准|通过|听了)(?:(?:、|和|并|及)?(?:审议|讨论|研究|通过|同意|审查|一致|原则))*了?/g;
const deeds =
  '作|做|提|提交|提请|提出|起草|报送|送审|呈报|上报|汇报|报告|通报|介绍|说明|拟定|编制|制定|审查|呈送|代拟|草拟|修订|拟订|(?:牵头)?(?:起草|草拟|编制|制定)';
const link = new RegExp(
  `(?:受[^，。；]{2,24}?委托)?(?:关于|《|(?<!工作|总结)(?:所)?(?:${deeds})的|所?[作做](?=《|关于|题为)|[就对][^，。；]{2,60}?(?:所?[作做]的|的)(?=[^，。；]{0,8}(?:汇报|说明|意见|介绍|报告|解读))|的(?=[^，。；的]{0,6}(?:汇报|报告|说明|介绍|通报|意见|请示|建议)(?:[、，。；：和及]|$))|(?=(?:年度|党建|专项|全面)?工作(?:情况)?的?汇报(?:[，。；]|$))|(?=(?:有关)?人事任?[免命职]*(?:事项|议案)))`,
  'g',
);
/** 县人大常委会|关于批准决算的|决议: whose resolution it will be, not who brought it. */
const resolves = /^关于[^，。；《》]{2,80}?(?:决定|决议)(?![^，。；]{0,6}(?:汇报|说明|报告|意见|请示|议案|情况))/;
/** Where a thing ends and another may begin. */
const next =
  /(?:》(?:（[^（）]{1,12}）)?(?:等)?|报告|汇报|说明|情况|意见|请示|方案|议案|草案|决议|决定|通报|介绍|办法|计划)(?:（[^（）]{1,12}）)?(?:、|和|与|及|以及|，|；)+/g;
/** A clause ends here. */
const stop = /[。；]|，(?!.{0,60}(?:关于|所作|《))/g;

function ahead(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** The agents of a text whose quotations are not blanked. Linear but for its few verbs. */
export function agentsIn(text: string, heading = false): Agent[] {
  const found: Agent[] = [];
  takes.lastIndex = 0;
  // 县水利局关于防汛工作的汇报: a heading without such a verb may begin with who brings it.
  const bare = heading && !takes.test(text) && verbAt(text, text.startsWith('会议') ? 2 : 0)?.frame !== 'study';
  takes.lastIndex = 0;
  // Found once and kept until it is passed: a text of nothing but such verbs is gone through once.
  let end = -1;
  let bridge: RegExpExecArray | null | undefined;
  const linkFrom = (from: number): RegExpExecArray | null => {
    if (bridge === undefined || (bridge && bridge.index < from)) bridge = ahead(link, text, from);
    return bridge;
  };
  for (let begun = bare || takes.test(text); begun; begun = takes.test(text)) {
    let from = takes.lastIndex;
    const begin = from;
    const first = from === 0;
    if (end < from) end = ahead(stop, text, from)?.index ?? text.length;
    for (let joint = linkFrom(from); joint && joint.index < end; joint = linkFrom(from)) {
      const words = text.slice(from, joint.index);
      const taken = from === begin && /[就对]/.test(text[begin - 1] ?? '');
      if (
        words.length >= 2 &&
        words.length <= 60 &&
        !/[《》。；，]/.test(words) &&
        !resolves.test(text.slice(joint.index, joint.index + 90))
      )
        found.push({ start: from, end: joint.index, text: words, whole: first || taken || joint[0] === '的' || joint[0] === '' });
      const after = ahead(next, text, joint.index + 1);
      if (!after || after.index >= end) break;
      from = next.lastIndex;
    }
    takes.lastIndex = Math.max(takes.lastIndex, Math.min(from, end));
  }
  return found;
}
