/**
 * Numbers a text gives of itself: 应到21人，实到18人，请假3人 must add up, and a lead that tells of five matters is followed by five.
 */
import { rawSpan, type View } from '../2-lines.ts';
import type { Sections } from '../3-sections.ts';
import { message } from '../messages.ts';
import { readNumber } from '../words/numerals.ts';
import type { Draft } from './draft.ts';

const number = '(\\d{1,4}|[一二三四五六七八九十百]{1,5})';
const counted = (word: string): RegExp => new RegExp(`${word}[^。；\\d\\n]{0,10}?[（(]?${number}[人名位]`);
const [asked, came, away] = [counted('应(?:到|出席|参加|参会)'), counted('实(?:到|际|有)'), counted('(?:请假|缺席|未到)')];

/** Tells where those asked, those who came and those away do not add up. */
function checkAttendance(view: View, draft: Draft): void {
  for (const { index: from, 0: text } of view.flat.matchAll(/[^。\n]+/gu)) {
    if (text.length > 600 || !text.includes('应')) continue;
    const [asks, comes, misses] = [asked, came, away].map((pattern) => readNumber(pattern.exec(text)?.[1] ?? ''));
    if (asks == null || comes == null) continue;
    const off = misses == null ? comes > asks : comes + misses !== asks;
    if (off)
      draft.messages.push(message('roster/sum', { asked: asks, came: comes, away: misses ?? 0 }, rawSpan(view, from, from + text.length)));
  }
}

/** 会议研究了以下5个议题: how many matters a lead says there are. */
const promised = new RegExp(
  `(?:研究|审议|讨论|议定|听取|安排|确定|通过)了?(?:以下|下列|如下|共|计)?${number}[项个](?:议题|事项|议案|问题|汇报|议程)`,
);

/** Tells where a lead promises another number of matters than the numbered items that follow. */
function checkPromise(view: View, sections: Sections, draft: Draft): void {
  const items = draft.items.filter((item) => item.number !== null).length;
  if (items === 0) return;
  for (const para of sections.head) {
    const found = promised.exec(para.text);
    const said = found && readNumber(found[1] ?? '');
    if (!found || said == null || said === items) continue;
    const from = para.from + found.index;
    draft.messages.push(message('items/promised', { said, read: items }, rawSpan(view, from, from + found[0].length)));
  }
}

/** Checks the numbers of a text against what was read of it. */
export function checkCounts(view: View, sections: Sections, draft: Draft): void {
  checkAttendance(view, draft);
  if (draft.kind !== 'speech') checkPromise(view, sections, draft);
}
