/**
 * How much a run of cells looks like a person's name. Nothing is asked for and nothing forbids but what no name can hold: surname,
 * length, sound, blanks and words are added up, and what stands around it decides (segment.ts).
 */
import { fields, strongSuffixes } from '../../words/bodies.ts';
import { endsInOffice } from '../../words/offices.ts';
import { neverNames, notNames } from '../../words/people.ts';
import { compoundSurnames } from '../../words/surnames.ts';
import { lexicon } from '../lexicon.ts';
import { bound, type Cells } from './cells.ts';
import { isMasked } from './masked.ts';
import { dot, han, sign, signAt } from './name-signs.ts';

export const longestName = 18;
const fieldSet: ReadonlySet<string> = new Set(fields);
const dots = new RegExp(dot.source, 'g');
const weights = {
  dotted: 6,
  masked: 5,
  compound: 5,
  surname: [0, 0, 2.5, 3.5, 0, -2],
  other: [0, 0, -0.5, -0.5, -0.5, -1],
  rare: -0.7,
  /** Begins like a place or a body. */
  level: -1.5,
  place: -4,
  sound: 0.5,
  soundless: -2.5,
  /** A word or a field of work that is a name at times (平安); and what is none wherever it stands. */
  word: -3.5,
  neverName: -8,
  work: -6,
  never: -6,
  seldom: -1.2,
  cut: 0.5,
  padded: 2,
  split: -2,
} as const;

const at = (list: readonly number[], length: number): number => list[Math.min(length, list.length - 1)] ?? 0;

/** Whether a text is a body, a level or half an office. */
const workWord = (text: string): boolean =>
  strongSuffixes.has(text) || /^[省市县区州镇乡旗党局院校工团][委府长]$|^(?:党组|党工|常务|分管|主要)|政府|人大|政协|副$/.test(text);

/** A name in letters or with dots between its parts: Mongolian, Tibetan, Uyghur, Kazakh and like names. */
function dottedWeight(text: string): number {
  const parts = text.split(dots);
  if (
    parts.length < 2 ||
    parts.length > 4 ||
    parts.some((part) => part.length < 1 || part.length > 8 || ![...part].every((c) => han.test(c)))
  )
    return Number.NEGATIVE_INFINITY;
  if (endsInOffice(text)) return Number.NEGATIVE_INFINITY;
  const [first = ''] = parts;
  for (let end = 2; end <= first.length; end += 1)
    if (endsInOffice(first.slice(0, end)) || strongSuffixes.has(first.slice(0, end)) || /[局委办厅]/.test(first[end - 1] ?? ''))
      return Number.NEGATIVE_INFINITY;
  return weights.dotted;
}

/** Evidence that the word [from, to) of a text is a name, whatever stands around it. */
export function wordWeight(text: string, from: number, to: number): number {
  const length = to - from;
  if (length < 2 || length > longestName) return Number.NEGATIVE_INFINITY;
  // Records repeat their short words, within themselves and among each other.
  return length > 4 ? weigh(text, from, to) : weighedOnce(text, from, to);
}

/** The last words weighed, each at a place that its characters tell. A key is its length and its characters, two a number. */
const kept = 1 << 14;
const keyWidth = 4;
const keys = new Int32Array(kept * keyWidth);
const weighed = new Float64Array(kept);
function weighedOnce(text: string, from: number, to: number): number {
  const head = (text.charCodeAt(from) << 16) | text.charCodeAt(from + 1);
  const tail = ((to > from + 2 ? text.charCodeAt(from + 2) : 0) << 16) | (to > from + 3 ? text.charCodeAt(from + 3) : 0);
  const mixed = Math.imul(head, 0x9e3779b1) ^ Math.imul(tail, 0x85ebca6b);
  const place = (mixed ^ (mixed >>> 15)) & (kept - 1);
  const key = place * keyWidth;
  if (keys[key] === head && keys[key + 1] === tail && keys[key + 2] === to - from) return weighed[place] ?? 0;
  const made = weigh(text, from, to);
  keys[key] = head;
  keys[key + 1] = tail;
  keys[key + 2] = to - from;
  weighed[place] = made;
  return made;
}

function weigh(text: string, from: number, to: number): number {
  const length = to - from;
  const opening = signAt(text, from);
  let sum = 0;
  let sounds = 0;
  let all = sign.han as number;
  let some = 0;
  for (let at = from; at < to; at += 1) {
    const flags = signAt(text, at);
    all &= flags;
    some |= flags;
    if (flags & sign.never) sum += weights.never;
    else if (flags & sign.seldom) sum += weights.seldom;
    if (flags & sign.sound) sounds += 1;
  }
  if (some & sign.dot) return dottedWeight(text.slice(from, to));
  if (some & sign.mask && isMasked(text.slice(from, to))) return weights.masked;
  if (all === 0) return Number.NEGATIVE_INFINITY;
  if (length < 5 && opening & sign.compound && compoundSurnames.has(text.slice(from, from + 2))) sum += length > 2 ? weights.compound : 1;
  else {
    const led = (opening & sign.surname) > 0;
    sum += at(led ? weights.surname : weights.other, length);
    if (opening & sign.level) sum += length > 2 ? weights.level * 2 : weights.level;
    if (led && !(opening & sign.commonSurname)) sum += weights.rare;
    // Long names are of sounds.
    if (length > 4 && sounds * 2 < length) sum += weights.soundless;
    if (length > 3 || (!led && length === 3)) sum += sounds * weights.sound + (sounds > length * 0.7 ? 1 : 0);
  }
  if (length > 2 && signAt(text, to - 1) & sign.area) sum += weights.place;
  // What is hopeless already need not be looked up.
  if (sum < weights.neverName) return sum;
  const word = text.slice(from, to);
  return sum + wordsAgainst(word) + (opening & (sign.surname | sign.compound) ? 0 : lexiconAgainst(word));
}

/** What the words a name is not say against one. */
function wordsAgainst(word: string): number {
  if (neverNames.test(word)) return weights.neverName;
  if (workWord(word)) return weights.work;
  return notNames.has(word) || fieldSet.has(word) ? weights.word : 0;
}

/** Without a surname two words of the lexicon are no name: 欢迎收看. */
function lexiconAgainst(word: string): number {
  const { words } = lexicon();
  return word.length === 4 && words.has(word.slice(0, 2)) && words.has(word.slice(2)) ? weights.work : 0;
}

/** Evidence of the blanks inside: 高　岷 is padded, 施　大勇 stands in a column, 施大　勇 is nothing; a name keeps to its line. */
export function paddingWeight({ before, text, notes }: Cells, from: number, to: number): number {
  let gaps = 0;
  let first = 0;
  for (let place = from + 1; place < to; place += 1) {
    const gap = before[place] ?? 0;
    if (gap > bound.line || notes.has(place - 1)) return Number.NEGATIVE_INFINITY;
    // One character alone at the end or the head of a line is what a page cut off.
    if (gap === bound.line && place === from + 2 && to - from < 5 && compoundSurnames.has(text.slice(from, place))) return weights.cut;
    if (gap === bound.line) return to - from === 3 && (place === from + 1 || place === to - 1) ? weights.cut : -4;
    if (gap === bound.none || dot.test(text[place] ?? '') || dot.test(text[place - 1] ?? '')) continue;
    gaps += 1;
    first ||= place - from;
  }
  const length = to - from;
  if (gaps === 0) return 0;
  const compound = compoundSurnames.has(text.slice(from, from + 2));
  if (gaps === length - 1 && (length < 4 || compound)) return weights.padded;
  if (gaps === 1 && first === (compound ? 2 : 1) && length < 5) return 0;
  return length < 5 && gaps === 1 && first === 2 ? weights.split : -5;
}
