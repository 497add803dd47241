/**
 * The lattice of one clause: all words of the lexicon that stand in it, and the cheapest way through them from either end. What a body's name is
 * made of and what stands outside it are read off the same words.
 */
import { signSet } from '../signs.ts';
import { lexicon } from './lexicon.ts';
import { Class, classOf, costOf, type Entry, entry, unknown } from './word-class.ts';

export interface Lattice {
  text: string;
  /** Where the clause begins in the text, and how long it is. */
  from: number;
  length: number;
  /** Words by where they begin: `words[starts[at]]` to before `words[starts[at + 1]]` are pairs of length and entry. */
  starts: Int32Array;
  words: number[];
  /** The cheapest way from the start of the clause to a place, and from the place to the end, in bits. */
  before: Float64Array;
  after: Float64Array;
  /** The last word of the cheapest way to a place: its class and length. */
  lastClass: Uint8Array;
  lastLength: Uint8Array;
}

const term = /第?[一二三四五六七八九十\d]{1,3}届|[首历往]届/y;
const opensTerm = signSet('第一二三四五六七八九十首历往');
const termEntry = entry(Class.term, 10);
const placeEntry = entry(Class.place, 8);

type Room = Pick<Lattice, 'starts' | 'before' | 'after' | 'lastClass' | 'lastLength'>;
const makeRoom = (places: number): Room => ({
  starts: new Int32Array(places),
  before: new Float64Array(places),
  after: new Float64Array(places),
  lastClass: new Uint8Array(places),
  lastLength: new Uint8Array(places),
});
/** Most clauses are short: they take turns in one room, so that a lattice lasts until the next one is built. */
const most = 1024;
const shared = makeRoom(most);

/** Builds the lattice of [from, to) of the text, a clause without marks, with the places the text is about. Linear: no word is longer than a dozen characters. */
export function latticeOf(text: string, from: number, to: number, places: readonly string[]): Lattice {
  const { single, trie } = lexicon();
  const length = to - from;
  const room = length < most ? shared : makeRoom(length + 1);
  const { starts, before, after, lastClass, lastLength } = room;
  const words: number[] = [];
  before.fill(Number.POSITIVE_INFINITY, 0, length + 1);
  after.fill(Number.POSITIVE_INFINITY, 0, length + 1);
  lastLength[0] = 0;
  before[0] = 0;
  after[length] = 0;
  const arrive = (at: number, size: number, entry: Entry): void => {
    words.push(size, entry);
    const cost = (before[at] ?? 0) + costOf(entry);
    if (cost >= (before[at + size] ?? 0)) return;
    before[at + size] = cost;
    lastClass[at + size] = classOf(entry);
    lastLength[at + size] = size;
  };
  for (let at = 0; at < length; at += 1) {
    starts[at] = words.length;
    const unit = text.charCodeAt(from + at);
    arrive(at, 1, single[unit] ?? unknown);
    let node = trie.open(unit);
    for (let size = 2; node > 0 && size <= length - at; size += 1) {
      node = trie.next(node, text.charCodeAt(from + at + size - 1));
      const found = trie.values[node] ?? 0;
      if (found > 0) arrive(at, size, found - 1);
    }
    for (const place of places)
      if (place.charCodeAt(0) === unit && text.startsWith(place, from + at) && at + place.length <= length)
        arrive(at, place.length, placeEntry);
    if (!opensTerm(text, from + at)) continue;
    term.lastIndex = from + at;
    const found = term.exec(text)?.[0].length ?? 0;
    if (found > 0 && at + found <= length) arrive(at, found, termEntry);
  }
  starts[length] = words.length;
  for (let at = length - 1; at >= 0; at -= 1)
    for (let index = starts[at] ?? 0; index < (starts[at + 1] ?? 0); index += 2) {
      const cost = costOf(words[index + 1] ?? 0) + (after[at + (words[index] ?? 0)] ?? 0);
      if (cost < (after[at] ?? 0)) after[at] = cost;
    }
  return { text, from, length, words, ...room };
}

/** How much dearer the clause gets where a word must end at `at`: 0 where the cheapest way does so by itself. */
export const cutCost = ({ before, after, length }: Lattice, at: number): number =>
  (before[at] ?? 0) + (after[at] ?? 0) - (before[length] ?? 0);

/** Class of the word that ends before `at` on the cheapest way; -1 at the start of the clause. */
export const classBefore = ({ lastClass, lastLength }: Lattice, at: number): number =>
  lastLength[at] ? (lastClass[at] ?? Class.char) : -1;

/** The word of the cheapest way that runs over `at`, by its class; -1 where one ends there. */
export function classOver({ starts, words, before, after, length }: Lattice, at: number): number {
  const least = (before[length] ?? 0) + 0.001;
  for (let from = Math.max(0, at - 11); from < at; from += 1)
    for (let index = starts[from] ?? 0; index < (starts[from + 1] ?? 0); index += 2) {
      const to = from + (words[index] ?? 0);
      if (to > at && (before[from] ?? 0) + costOf(words[index + 1] ?? 0) + (after[to] ?? 0) <= least) return classOf(words[index + 1] ?? 0);
    }
  return -1;
}

/** Class of the word that begins at `at` on the cheapest way from there; -1 at the end of the clause. */
export function classAfter({ starts, words, after, length }: Lattice, at: number): number {
  if (at >= length) return -1;
  for (let index = starts[at] ?? 0; index < (starts[at + 1] ?? 0); index += 2) {
    const cost = costOf(words[index + 1] ?? 0) + (after[at + (words[index] ?? 0)] ?? 0);
    if (cost <= (after[at] ?? 0) + 0.001) return classOf(words[index + 1] ?? 0);
  }
  return -1;
}
