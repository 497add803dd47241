/** Where the people of a record are named in its text, and which of them stand right before a word. */

import { piecesBehind, signSet } from '../../signs.ts';
import { findNames } from '../mentions.ts';
import type { Names } from '../read-item.ts';
import type { Reading } from './rule.ts';

const endsSentence = signSet('。；！？\n');

/** A sentence, with the people named in it. */
export interface Sentence {
  from: number;
  text: string;
  names: readonly Names[];
}

/** The sentences that hold a word and name somebody. */
export function* sentencesWith(word: RegExp, reading: Reading): Generator<Sentence> {
  for (const sentence of sentencesOf(reading)) if (word.test(sentence.text)) yield sentence;
}

const known = new WeakMap<Reading['draft']['people'], Sentence[]>();
/** The sentences that name somebody, found once for the rules that ask for them. */
function sentencesOf({ view, draft }: Reading): Sentence[] {
  const had = known.get(draft.people);
  if (had) return had;
  const found: Sentence[] = [];
  known.set(draft.people, found);
  const names = findNames(view, new Set(draft.people.map(({ name }) => name.value)));
  let next = 0;
  let from = 0;
  for (const text of piecesBehind(view.flat, endsSentence)) {
    const own: Names[] = [];
    for (; next < names.length && (names[next]?.from ?? 0) < from + text.length; next += 1) own.push(names[next] as Names);
    if (own.length > 0) found.push({ from, text, names: own });
    from += text.length;
  }
  return found;
}

/** People joined to one another, what stands between the last of them and what is said of them, and where the first begins. */
export interface Chain {
  people: Names[];
  gap: string;
  start: number;
}

/** Between two people of a chain: a mark, and perhaps the office of the second. */
const chained = /^(?:同志)?[、和与及](?:[^，。；、《》]{0,24})$/u;

/**
 * The chain of people before an offset of the sentence: the last whose name is followed by no more than `gap` allows, and those joined to it.
 * Gives what stands between them and the offset, too; null where nobody does.
 */
export function chainBefore({ from, text, names }: Sentence, at: number, gap: RegExp): Chain | null {
  let index = names.length - 1;
  while (index >= 0 && (names[index]?.to ?? 0) - from > at) index -= 1;
  const last = names[index];
  if (!last) return null;
  const between = text.slice(last.to - from, at);
  if (!gap.test(between)) return null;
  const people = [last];
  for (; index > 0; index -= 1) {
    const [before, first] = [names[index - 1] as Names, people[0] as Names];
    if (!chained.test(text.slice(before.to - from, first.from - from))) break;
    people.unshift(before);
  }
  return { people, gap: between, start: (people[0] as Names).from - from };
}
