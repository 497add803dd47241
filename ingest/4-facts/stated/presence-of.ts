/** What is said of somebody's presence for some items only, in a bracket or a clause: came, left, recused, was there for one. */
import { itemReference, numbersIn } from '../../language/item-numbers.ts';
import type { DraftClaim, DraftEnd } from '../claimed.ts';
import type { Draft } from '../draft.ts';
import { itemOf, type Reading } from './rule.ts';

export type Presence = Extract<DraftClaim['relation'], 'JOINED_AT' | 'LEFT_AT' | 'RECUSED_FROM' | 'PRESENT_FOR' | 'CHAIRED_ITEM'>;

const reference = new RegExp(itemReference, 'u');
/** The item the words stand in: 审议本议题时. */
export const thisItem = /(?:本|该|此|上述)(?:项|个)?(?:议题|事项|议案|议程)/u;
/** Who left after an item was there for it: the next is the first that was missed. */
const after = new RegExp(`(?:${itemReference})[^，。；]{0,6}?(?:完毕|结束|审议|讨论|研究|之)*后`, 'u');

/** The meeting the record is of; null where it names none. */
export const meetingOf = ({ draft }: Reading): DraftEnd | null =>
  draft.meeting.title || draft.meeting.body
    ? { kind: 'Meeting', words: draft.meeting.title?.value ?? draft.meeting.body?.value ?? '', at: 0, span: null }
    : null;

const byItems = new WeakMap<Draft['items'], Map<number, number | null>>();
/** The item of each number; null where several have it, so that nobody can tell which is meant. */
function itemByNumber({ items }: Draft): Map<number, number | null> {
  const had = byItems.get(items);
  if (had) return had;
  const made = new Map<number, number | null>();
  for (const [at, { number }] of items.entries()) if (number) made.set(number.value, made.has(number.value) ? null : at);
  byItems.set(items, made);
  return made;
}

/** The items that words refer to by number, in order. A number that no item has, or that several have, refers to nothing. */
export function itemsNamed({ draft }: Reading, words: string): number[] {
  const found = reference.exec(words)?.[0];
  if (found === undefined) return [];
  const items = itemByNumber(draft);
  return [...new Set(numbersIn(found))].flatMap((number) => items.get(number) ?? []).sort((a, b) => a - b);
}
/** Whether words refer to items at all, though the record may have none of these numbers. */
export const refers = (words: string): boolean => reference.test(words);

/**
 * What a presence is of: the items named; of a departure after an item the next; the item the words stand in; else, where that says
 * something, the meeting.
 */
export function objectsOf(reading: Reading, presence: Presence, words: string, at: number): DraftEnd[] {
  const items = itemsNamed(reading, words);
  const own = reading.itemAt(at);
  const last = items.at(-1);
  if (presence === 'LEFT_AT' && last !== undefined && after.test(words)) {
    if (reading.draft.items[last + 1]) return [itemOf(reading, last + 1)];
    return [];
  }
  if (items.length > 0)
    return (presence === 'JOINED_AT' || presence === 'LEFT_AT' ? items.slice(0, 1) : items).map((one) => itemOf(reading, one));
  if (refers(words) || presence === 'PRESENT_FOR' || presence === 'CHAIRED_ITEM') return [];
  if (own !== null && (presence === 'RECUSED_FROM' || thisItem.test(words))) return [itemOf(reading, own)];
  const meeting = meetingOf(reading);
  return meeting ? [meeting] : [];
}
