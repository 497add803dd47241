/**
 * Nearly the same text: how much two texts share, by the runs of five characters of what is compared of them (same-text.ts). Texts that
 * agree are one record; texts that differ in some signs are two records of one meeting, and a person should look at them.
 */
import { compared } from '../same-text.ts';

/** Characters of a run. */
const run = 5;
/**
 * From here on two texts are nearly the same. One character in a hundred changed leaves 0.95, three leave 0.86; minutes and a news
 * report of one meeting share less than half (near-same.test.ts measures both).
 */
export const nearlySame = 0.8;

/** The runs of a text, each once, as hashes in order. */
export function runsIn(text: string): Uint32Array {
  const own = compared(text).text;
  const found = new Uint32Array(Math.max(0, own.length - run + 1));
  for (let at = 0; at < found.length; at += 1) {
    let hash = 2166136261;
    for (let i = at; i < at + run; i += 1) hash = Math.imul(hash ^ own.charCodeAt(i), 16777619);
    found[at] = hash;
  }
  found.sort();
  return found.filter((hash, at) => at === 0 || hash !== found[at - 1]);
}

/** What two texts share: 0 nothing, 1 all. Symmetric. */
export function shareOf(a: Uint32Array, b: Uint32Array): number {
  if (a.length + b.length === 0) return 1;
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] as number, b[j] as number];
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return (2 * common) / (a.length + b.length);
}

/** Which of some other texts are nearly the same as one, and how much they share. */
export function nearTo<T>(text: string, others: readonly T[], textOf: (one: T) => string): { one: T; share: number }[] {
  if (others.length === 0) return [];
  const own = runsIn(text);
  return others.map((one) => ({ one, share: shareOf(own, runsIn(textOf(one))) })).filter(({ share }) => share >= nearlySame);
}
