/** What one record by itself leaves open: counts, item numbers, other messages of the reader, unread text. */
import { isOf, wordsOf } from '../messages.ts';
import type { Checked } from './checked.ts';
import type { Draft } from './draft.ts';
import { runsOf } from './finding.ts';
import type { Reading } from './reading.ts';

/** Messages of the reader that other rules tell with more detail. */
const toldElsewhere: ReadonlySet<string> = new Set(['items/gap', 'items/repeat', 'roster/both']);
/** From this unread share on, hardly anything of a record was understood: a speech of exhortations, or a layout nobody knows. */
const hardlyRead = 0.9;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

export function* checkReadings({ readings }: Checked): Generator<Draft> {
  for (const reading of readings) {
    yield* messages(reading);
    yield* items(reading);
    yield* unread(reading);
  }
}

function messages({ key, messages: said }: Reading): Draft[] {
  return said
    .filter(({ rule }) => !toldElsewhere.has(rule))
    .map((one) => ({
      kind: isOf('roster/count', one) ? 'count' : 'reading',
      level: one.level,
      ...wordsOf(one),
      detail: isOf('roster/count', one) ? [String(one.values.said), String(one.values.read)] : [one.rule],
      at: one.span ? { record: key, ...one.span } : { record: key, start: null, end: null },
    }));
}

/** A numbering that begins again at 1 is a second meeting or a sub-list, not a gap. */
function items({ key, items: all }: Reading): Draft[] {
  const drafts: Draft[] = [];
  let last = 0;
  for (const { number, start, end } of all) {
    const at = { record: key, start, end };
    if (number === last && number !== 1)
      drafts.push({
        kind: 'item-number',
        level: 'warning',
        zh: `议题序号 ${number} 出现两次。`,
        en: `Item number ${number} stands twice.`,
        detail: [String(number)],
        at,
      });
    else if (number > last + 1) {
      const missing = runsOf(Array.from({ length: number - last - 1 }, (_, index) => last + 1 + index));
      const [zhAfter, enAfter] = last === 0 ? ['议题从', 'the first item is'] : [`第 ${last} 项之后是第`, `item ${last} is followed by`];
      drafts.push({
        kind: 'item-number',
        level: 'warning',
        zh:
          last === 0
            ? `${zhAfter}第 ${number} 项开始，缺第 ${missing.join('、')} 项。`
            : `${zhAfter} ${number} 项，缺第 ${missing.join('、')} 项。`,
        en: `Item ${missing.join(', ')} missing: ${enAfter} ${number}.`,
        detail: missing,
        at,
      });
    } else if (number < last && number !== 1)
      drafts.push({
        kind: 'item-number',
        level: 'warning',
        zh: `第 ${number} 项排在第 ${last} 项之后。`,
        en: `Item ${number} comes after item ${last}.`,
        detail: [String(number)],
        at,
      });
    last = number;
  }
  return drafts;
}

function unread({ key, shares, unread: { stretches, longest } }: Reading): Draft[] {
  const [first] = longest;
  if (!first) return [];
  return [
    {
      kind: 'unread',
      level: shares.unread >= hardlyRead ? 'warning' : 'info',
      zh: `${stretches} 处、占 ${percent(shares.unread)} 的文字没有读出事实。`,
      en: `${stretches} ${stretches === 1 ? 'stretch' : 'stretches'}, ${percent(shares.unread)} of the text, unread.`,
      detail: longest.map(({ words }) => words),
      at: { record: key, start: first.start, end: first.end },
    },
  ];
}
