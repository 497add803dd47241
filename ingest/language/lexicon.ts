/**
 * The lexicon of the lattice: general words with their class and how rare they are, and the words of our own trade above them. Built once, when
 * the first body is looked for.
 */

import { Trie } from '../trie.ts';
import {
  areaSuffixes,
  fields,
  fixedBodies,
  levels,
  prepositions,
  severalWords,
  strongSuffixes,
  tradeNouns,
  tradeTimes,
  tradeVerbs,
  weakSuffixes,
} from '../words/bodies.ts';
import { verbsByFrame } from '../words/frames.ts';
import { endsInOffice } from '../words/offices.ts';
import { actionVerbs } from '../words/verbs.ts';
import { Class, classOf, costOf, type Entry, entry, unknown, type WordClass } from './word-class.ts';
import { generalWords } from './words.gen.ts';

/** Logarithm of the number of words in the corpus of the list. */
const corpus = 26;
export interface Lexicon {
  words: ReadonlyMap<string, Entry>;
  /** The entry of each single character, by its code. */
  single: Int32Array;
  /** The same words where they stand in a text; the value is the entry and one, for an entry may be 0. */
  trie: Trie;
}
/** Ends of names that stand for a body by themselves; others, like 公司 and 领导小组, go on from a name. */
const standing = /^(?:人民|人大|政协|党|纪|政府|工商联|总工会)/;

let built: Lexicon | undefined;

/** The lexicon; the first call takes some 50 ms. */
export function lexicon(): Lexicon {
  built ??= build();
  return built;
}

/** Whether it is in the lexicon at all. */
export const isWord = (word: string): boolean => lexicon().words.has(word);

/** Whether the lexicon has it as a noun: 工作人员. */
export const isNoun = (word: string): boolean => classOf(lexicon().words.get(word) ?? Class.char) === Class.noun;

/** Whether a word is a verb or a particle, and no name: 审议, 研究. */
export function isAct(word: string): boolean {
  const kind = classOf(lexicon().words.get(word) ?? Class.noun);
  return kind === Class.verb || kind === Class.gerund || kind === Class.function || kind === Class.time;
}

function build(): Lexicon {
  const words = new Map<string, Entry>();
  const fieldSet = new Set(fields);
  for (const line of generalWords.split('\n')) {
    const [kind, bits, ...list] = line.split(' ');
    for (const word of list) words.set(word, entry(classIn(word, kind as WordClass, Number(bits), fieldSet), corpus - Number(bits)));
  }
  for (const word of words.keys()) if (isJoinedCounty(word, words) || holdsSuffix(word)) words.delete(word);
  const put = (list: Iterable<string>, kind: number, most: number): void => {
    for (const word of list) words.set(word, entry(kind, Math.min(most, costOf(words.get(word) ?? entry(0, most)))));
  };
  const acts = (word: string): boolean => [Class.verb, Class.gerund].some((kind) => kind === classOf(words.get(word) ?? 0));
  put(
    [...actionVerbs.map(([verb]) => verb), ...Object.values(verbsByFrame).join(' ').split(' ')].filter((word) => !acts(word)),
    Class.verb,
    14,
  );
  put(tradeVerbs, Class.verb, 14);
  // 县政府|召开|党组会议: what a meeting does, and who stands in what relation to it, is said of a name and stands in none.
  put([verbsByFrame.convene, verbsByFrame.hear, verbsByFrame.send].join(' ').split(' '), Class.function, 14);
  put(prepositions, Class.function, 12);
  put(tradeNouns, Class.noun, 12);
  put(tradeTimes, Class.time, 12);
  put(
    fields.filter((word) => !acts(word)),
    Class.field,
    12,
  );
  put(fields.filter(acts), Class.gerund, 12);
  const whole = (word: string): boolean => standing.test(word);
  const long = [...strongSuffixes, ...areaSuffixes].filter((word) => word.length > 1);
  put(long.filter(whole), Class.body, 12);
  put(
    long.filter((word) => !whole(word)),
    Class.suffix,
    12,
  );
  put([...fixedBodies, '政协', '中共', '中国共产党', '共青团'], Class.whole, 10);
  put([...levels, '街道', '校', '院'], Class.level, 10);
  put(severalWords, Class.function, 8);
  const peoples = [...words.keys()].filter(
    (word) => word.length > 1 && word.endsWith('族') && classOf(words.get(word) ?? 0) === Class.noun,
  );
  put(peoples, Class.place, 12);
  for (const level of ['乡', '自治县', '自治州', '自治旗'])
    put(
      peoples.map((people) => people + level),
      Class.level,
      8,
    );
  put(['驻'], Class.noun, 2);
  put(['和', '与', '及', '以及', '暨'], Class.joint, 8);
  const single = new Int32Array(65536).fill(unknown);
  for (const [word, known] of words) if (word.length === 1) single[word.charCodeAt(0)] = known;
  return { words, single, trie: new Trie(Array.from(words, ([word, known]) => [word, known + 1])) };
}

/** 县政府, 组织部, 财政局: a noun that ends as a body does. 大局 and 干部 are none. */
function isBody(word: string, fieldSet: ReadonlySet<string>): boolean {
  for (let from = 1; from <= word.length - 2; from += 1) if (strongSuffixes.has(word.slice(from))) return true;
  const stem = word.slice(0, -1);
  return weakSuffixes.has(word.slice(-1)) && (fieldSet.has(stem) || (word.endsWith('委') && !endsInOffice(word)));
}

/** A name may be of any characters, so that a single one is a noun of no name; a verb it is where it often stands alone. */
function classIn(word: string, kind: WordClass, bits: number, fieldSet: ReadonlySet<string>): number {
  if (word.length === 1 && kind !== 'number' && (bits < 13 || (kind !== 'verb' && kind !== 'function'))) return Class.char;
  return kind === 'noun' && isBody(word, fieldSet) ? Class.body : Class[kind];
}

/** 党委书记: an office behind its body's suffix, which ends a name there. */
const holdsSuffix = (word: string): boolean => endsInOffice(word) && strongSuffixes.has(word.slice(0, -2)) && word.length > 3;

/** 和县, 任县: counties whose first character mostly joins what stands before them; the text itself says where they are meant. */
const isJoinedCounty = (word: string, words: ReadonlyMap<string, Entry>): boolean =>
  word.length === 2 && '省市县区州旗乡镇'.includes(word[1] ?? '') && classOf(words.get(word[0] ?? '') ?? 0) === Class.function;
