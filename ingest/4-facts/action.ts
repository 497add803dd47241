/** What a meeting does with an item: by its predicate, by who tells of it, else by the first verb of its heading. */
import type { Item } from '../record.ts';
import type { Frame } from '../words/frames.ts';
import { actionVerbs } from '../words/verbs.ts';

/** An action and the verb that says it: where it stands in the heading (-1: in the body) and its length. */
interface Act {
  action: Item['action'];
  at: number;
  length: number;
}

/** The action a heading's first verb makes; without one the first verb of the body. */
export function actionOf(heading: string, body: string): Act | null {
  const bare = heading.replace(/《[^《》]*》|[（(][^（）()]{1,6}稿[）)]|“[^“”]*”|研究(?:所|院|中心|室)|学习(?:中心|型)/g, (text) =>
    '＿'.repeat(text.length),
  );
  if (/^(?:并|还|会议)?(?:原则|一致)?(?:同意|批准)/.test(bare)) return null;
  // 关于…活动安排: a noun.
  const best = first(/^关于/.test(bare) ? bare.replace(/(?:安排|部署)$/, '＿＿') : bare);
  if (best) return best;
  const lead = first(body.slice(0, 60));
  if (
    lead &&
    /^(?:会议)?.{0,6}(?:听取|审议|讨论了|研究(?:了|后认为|并))|^[一-龥]{2,20}提请(?:会议)?审议/.test(body) &&
    (lead.action === 'hear' || lead.action === 'deliberate')
  )
    return { ...lead, at: -1 };
  return null;
}

function first(text: string): Act | null {
  let best: Act | null = null;
  for (const [word, action] of actionVerbs) {
    const at = text.indexOf(word);
    if (at >= 0 && (!best || at < best.at || (at === best.at && word.length > best.length))) best = { action, at, length: word.length };
  }
  if (best && text.startsWith('听取', best.at)) {
    const more = text.slice(best.at);
    if (/^听取[^。]*(?:，|并|、)(?:并)?(?:审议|研究讨论|讨论审议)(?!意见)/.test(more) && !/审议[^。]*的?(?:汇报|报告)$/.test(more))
      return { ...best, action: 'deliberate' };
  }
  if (best && /^(?:协调|部署)/.test(text) && best.action === 'hear') return best;
  return best;
}

/** What is told is heard; what is passed on is studied; what a body announces (某办公室通报了…) is neither. */
export const toldAction = (words: string, body: boolean): Item['action'] =>
  /^(?:同志|首先|分别|随后|还|并)*(?:传达|领学|学习)/.test(words)
    ? 'study'
    : body && (/^(?:分别|还|并)*(?:通报|分析|研判|提出)/.test(words) || /(?:说明|解读)$/.test(words))
      ? 'other'
      : 'hear';

/** The action of an item by its predicate, where that says it. What is heard and agreed to (听取并同意) is heard, and passing is by its first verb. */
const byFrame: Partial<Record<Frame, Item['action']>> = {
  hear: 'hear',
  study: 'study',
  deliberate: 'deliberate',
  enact: 'decide',
  remark: 'decide',
  review: 'other',
  arrange: 'other',
};

/** Headings that only say that somebody speaks. */
const says = /(?:讲话|发言|回复|答复|交流|致辞|表态|总结)$/;

/** Whether a heading only says that there was more: 其他事项. */
export const isOther = (heading: string): boolean => /^(?:其他|其它|其他事项|其他工作)[。：]?$/.test(heading);

/** The action of an item nobody tells of: by its predicate, where that says it, else by its first verb. */
export const actionBy = (heading: string, frame: Frame | undefined, act: Act | null): Item['action'] =>
  (frame && byFrame[frame]) ?? act?.action ?? (says.test(heading) ? 'other' : 'decide');
