/** The sentences of what is compared of a text (same-text.ts), each told by a short hash: the same words are the same sentence, wherever they stand. */

import { countUpTo } from '../../cypher/sorted.ts';

/** Marks that end a sentence, in the form in which texts are compared: 。 ! ? ; */
const isStop = (unit: number): boolean => unit === 0x3002 || unit === 0x21 || unit === 0x3f || unit === 0x3b;

/** FNV-1a. No secret: sentences that share a hash are told apart by their number. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
/** The hash of a sentence, or of the next that is alike. */
export const numbered = (sentence: number, number: number): number =>
  number === 0 ? sentence : Math.imul(sentence ^ (number + 0x10000), 0x01000193) >>> 0;

/** Tells the sentence at an offset. Linear in the text, however often it is asked. */
export function sentencesOf(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) if (isStop(text.charCodeAt(at))) starts.push(at + 1);
  const hashes: (number | undefined)[] = [];
  return (offset) => {
    const at = countUpTo(starts.length, (index) => starts[index] ?? 0, offset) - 1;
    hashes[at] ??= hashOf(text, starts[at] ?? 0, starts[at + 1] ?? text.length);
    return hashes[at] ?? 0;
  };
}
