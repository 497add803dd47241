/** Which of the items found in prose stay, and what is said of each. */
import type { Para, View } from '../2-lines.ts';
import { assign, likeness, ofAll, titlesIn } from './assign.ts';
import type { ItemInput } from './item-input.ts';
import { takenUp } from './lead.ts';
import type { Found } from './sentence-matters.ts';

/** The items that a sentence about all before it means: 以上议题 all, 上述草案 those that papers were put to. */
export function meantBy(sentence: string, items: readonly Found[]): readonly Found[] {
  if (/(?:以上|上述|前述)[^，。；]{0,6}(?:议题|事项|议程|内容)/.test(sentence)) return items;
  const papers = items.filter(({ frame }) => frame === 'deliberate' || frame === 'pass');
  return papers.length > 0 ? papers : items;
}

/** Gives the paragraphs after some items to those they are about; all to the only one. */
export function share(view: View, group: readonly Found[], rest: readonly Para[]): void {
  const spans = rest.map(({ from, to }) => ({ start: from, end: to }));
  const [first] = group;
  if (group.length === 1 && first) {
    first.body.push(...spans);
    return;
  }
  const about = assign(
    rest.map(({ text }) => text),
    group.map(({ heading }) => view.flat.slice(heading.start, heading.end)),
  );
  for (const [index, span] of spans.entries()) {
    const text = rest[index]?.text ?? '';
    if (ofAll(text)) for (const item of meantBy(text, group)) item.body.push(span);
    else group[about[index] ?? -1]?.body.push(span);
  }
}

/** A page that prints its article twice, or says at the end what the lead said, has each item once, with all that is said of it. */
export function once(flat: string, items: readonly ItemInput[]): ItemInput[] {
  const known = new Map<string, ItemInput>();
  for (const item of items) {
    const words = flat.slice(item.heading.start, item.heading.end).replace(/^(?:本次|此次)?会议/, '');
    const same = known.get(words);
    if (same) same.body.push(...item.body);
    else known.set(words, item);
  }
  return [...known.values()];
}

/** The item that has most in common with some words: what was told of a matter belongs to it. */
export const nearest = (flat: string, words: string, items: readonly Found[]): Found | undefined =>
  items
    .map((item) => ({ item, score: likeness(words, flat.slice(item.heading.start, item.heading.end)) }))
    .reduce<{ item: Found; score: number } | undefined>((best, one) => (one.score > (best?.score ?? 0) ? one : best), undefined)?.item;

const stopBetween = (flat: string, from: number, to: number): boolean => flat.slice(from, to).includes('。');

/** A document that was dealt with before and is passed now is no second matter: 听取了《甲》；…；通过了《甲》. */
export function withoutRepeats(flat: string, items: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const item of items) {
    const titles = titlesIn(flat.slice(item.heading.start, item.heading.end));
    const earlier = kept.findLast(
      ({ heading }) => titles.length > 0 && titles.every((title) => flat.slice(heading.start, heading.end).includes(title)),
    );
    const again =
      earlier &&
      (item.frame === 'pass' || item.teller || (item.frame === 'deliberate' && stopBetween(flat, earlier.heading.end, item.heading.start)));
    if (again) earlier.body.push(item.heading, ...item.body);
    else kept.push(item);
  }
  return kept;
}

/** Frames by which a matter is looked at or ordered, and by which it is disposed of: neither takes up the other. */
const looks: ReadonlySet<string> = new Set(['arrange', 'review']);
const disposes: ReadonlySet<string> = new Set(['pass', 'appoint', 'enact']);
/** Whether an item may be what a lead previewed: what is decided is not taken up by who reports, nor by who explains a draft. */
const takesUp = (item: Found, lead: Found, words: string): boolean => {
  const [from, to] = [lead.frame ?? '', item.frame ?? ''];
  if (item.teller) return !disposes.has(from) && !looks.has(from) && !(from === 'deliberate' && explainsDraft.test(words));
  return to !== 'remark' && !(looks.has(from) && disposes.has(to));
};
/** Who explains a draft does so because the meeting deliberates it. */
export const explainsDraft = /(?:作|做|进行)了?[^，。；]{0,6}说明$/;

/** So many pairs of characters in common show that a summary's part is told of again. */
const told = 4;
/** A lead comes before what it opens: what the rest takes up again is no item of its own. */
export function withoutPreviews(flat: string, items: readonly Found[]): Found[] {
  const words = ({ heading }: Found): string => flat.slice(heading.start, heading.end);
  const rest = items.filter(({ lead, summary }) => !lead && !summary);
  const against = (lead: Found): string[] =>
    rest.flatMap((item) => {
      const text = words(item);
      return item.heading.start > lead.heading.end && takesUp(item, lead, text) ? [text] : [];
    });
  // 学习上级精神 is what the rest says was learnt, and a matter of its own where it says nothing of it.
  const learnt = items.some(({ lead, frame }) => !lead && frame === 'study');
  return items.filter((item) => {
    if (item.summary) return !takenUp(words(item), against(item), told);
    return !item.lead || (item.umbrella ? !learnt : !takenUp(words(item), against(item)));
  });
}
