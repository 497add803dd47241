/** Which of the items found in prose stay, and what is said of each. */
import type { Para, View } from '../2-lines.ts';
import { shared } from './alike.ts';
import { assign, ofAll, titlesIn } from './assign.ts';
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
    .map((item) => ({ item, score: shared(words, flat.slice(item.heading.start, item.heading.end)) }))
    .reduce<{ item: Found; score: number } | undefined>((best, one) => (one.score > (best?.score ?? 0) ? one : best), undefined)?.item;

/** A document that was dealt with before and is passed now is no second matter: 听取了《甲》；…；通过了《甲》. */
export function withoutRepeats(flat: string, items: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const item of items) {
    const titles = titlesIn(flat.slice(item.heading.start, item.heading.end));
    const earlier = kept.findLast(
      ({ heading }) => titles.length > 0 && titles.every((title) => flat.slice(heading.start, heading.end).includes(title)),
    );
    if (earlier && (item.frame === 'pass' || item.teller)) earlier.body.push(item.heading, ...item.body);
    else kept.push(item);
  }
  return kept;
}

/** A lead comes before what it opens: what the rest takes up again is no item of its own. */
export function withoutPreviews(flat: string, items: readonly Found[]): ItemInput[] {
  const words = ({ heading }: Found): string => flat.slice(heading.start, heading.end);
  const rest = items.filter(({ lead }) => !lead).map(words);
  // 学习上级精神 is what the rest says was learnt, and a matter of its own where it says nothing of it.
  const learnt = items.some(({ lead, frame }) => !lead && frame === 'study');
  return items.filter((item) => !item.lead || (item.umbrella ? !learnt : !takenUp(words(item), rest)));
}
