/**
 * What a general lexicon says against a name: the word is a common one (安排), or common words run over its ends (公室领|导).
 */

import { Trie } from '../../trie.ts';
import { areaSuffixes, strongSuffixes } from '../../words/bodies.ts';
import { lexicon } from '../lexicon.ts';
import { Class, classOf, costOf } from '../word-class.ts';
import { bound, type Cells } from './cells.ts';
import { listOf } from './lists.ts';

/** Logarithm of how often a word stands in the corpus of the lexicon; 0 where it is not listed or a single character. */
const corpus = 26;
const longest = 4;
/** Words rarer than this say nothing. */
const least = 5;
/** 新区, 中心: what bodies and areas end in. */
const suffix = 8;

let built: Trie | undefined;
/** The common words, each with how common it is beyond the least. */
function common(): Trie {
  if (built) return built;
  const words = new Map<string, number>();
  for (const [word, entry] of lexicon().words) {
    const over = corpus - costOf(entry) - least;
    if (word.length > 1 && word.length <= longest && over > 0 && classOf(entry) !== Class.place) words.set(word, over);
  }
  for (const word of [...areaSuffixes, ...strongSuffixes]) if (word.length > 1 && word.length <= longest) words.set(word, suffix);
  built = new Trie(words);
  return built;
}

export interface CommonWords {
  /** How common the word of `length` cells at a place is beyond the least, 0 for what is no word of its own. */
  at(place: number, length: number): number;
  /** For each place, how common the most common word is that runs over it without a blank or mark. */
  over: readonly number[];
}

const rows = longest - 1;
/** The common words of a stretch. Linear. */
export function commonWords({ text, before }: Cells): CommonWords {
  const size = text.length;
  const found = listOf(size * rows, 0);
  const over = listOf(size + 1, 0);
  const trie = common();
  for (let from = 0; from < size; from += 1) {
    let node = trie.open(text.charCodeAt(from));
    let whole = true;
    for (let to = from + 2; node > 0 && to <= size; to += 1) {
      node = trie.next(node, text.charCodeAt(to - 1));
      whole &&= before[to - 1] === bound.none;
      const weight = trie.values[node] ?? 0;
      if (weight === 0) continue;
      found[from * rows + to - from - 2] = weight;
      if (whole) for (let at = from + 1; at < to; at += 1) if ((over[at] ?? 0) < weight) over[at] = weight;
    }
  }
  const at = (place: number, length: number): number => (length < 2 || length > longest ? 0 : (found[place * rows + length - 2] ?? 0));
  return { at, over };
}
