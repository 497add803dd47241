/**
 * What a general lexicon says against a name: the word is a common one (安排), or common words run over its ends (公室领|导).
 */
import { areaSuffixes, strongSuffixes } from '../../words/bodies.ts';
import { Class, classOf, costOf, lexicon } from '../lexicon.ts';
import { bound, type Cells } from './cells.ts';

/** Logarithm of how often a word stands in the corpus of the lexicon; 0 where it is not listed or a single character. */
const corpus = 26;
const longest = 4;
/** Words rarer than this say nothing. */
const least = 5;
/** 新区, 中心: what bodies and areas end in. */
const suffix = 8;

interface Common {
  words: ReadonlyMap<string, number>;
  /** The longest word by the code of its first character. */
  longest: Uint8Array;
}
let built: Common | undefined;
function common(): Common {
  if (built) return built;
  const words = new Map<string, number>();
  for (const [word, entry] of lexicon().words) {
    const over = corpus - costOf(entry) - least;
    if (word.length > 1 && word.length <= longest && over > 0 && classOf(entry) !== Class.place) words.set(word, over);
  }
  for (const word of [...areaSuffixes, ...strongSuffixes]) if (word.length > 1 && word.length <= longest) words.set(word, suffix);
  const reach = new Uint8Array(65536);
  for (const word of words.keys()) {
    const first = word.charCodeAt(0);
    if ((reach[first] ?? 0) < word.length) reach[first] = word.length;
  }
  built = { words, longest: reach };
  return built;
}

/** How common a word is beyond the least, 0 for what is no word of its own. */
export const commonness = (word: string): number => (word.length < 2 || word.length > longest ? 0 : (common().words.get(word) ?? 0));

/** For each place, how common the most common word is that runs over it without a blank or mark. */
export function crossings({ text, before }: Cells): Float64Array {
  const over = new Float64Array(text.length + 1);
  const { words, longest: reach } = common();
  for (let from = 0; from < text.length; from += 1) {
    const last = Math.min(text.length, from + (reach[text.charCodeAt(from)] ?? 0));
    for (let to = from + 2; to <= last; to += 1) {
      if ((before[to - 1] ?? 0) > bound.none) break;
      const weight = words.get(text.slice(from, to)) ?? 0;
      if (weight > 0) for (let at = from + 1; at < to; at += 1) if ((over[at] ?? 0) < weight) over[at] = weight;
    }
  }
  return over;
}
