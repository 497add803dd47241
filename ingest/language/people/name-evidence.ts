/**
 * How much a run of cells looks like a person's name. Nothing is asked for and nothing forbids but what no name can hold: surname,
 * length, sound, blanks and words are added up, and what stands around it decides (segment.ts).
 */
import { fields, strongSuffixes } from '../../words/bodies.ts';
import { endsInOffice } from '../../words/offices.ts';
import { neverNames, notNames, transcribed } from '../../words/people.ts';
import { commonSurnames, compoundSurnames, surnames } from '../../words/surnames.ts';
import { bound, type Cells } from './cells.ts';
import { isMasked } from './masked.ts';

export const longestName = 18;
const fieldSet: ReadonlySet<string> = new Set(fields);
/** Also signs beyond the BMP, compatibility signs and radicals. */
const han = /^[⺀-⿟㐀-䶿一-鿿豈-﫿\u{20000}-\u{3ffff}]$/u;
const dot = /[·•・.．‧∙⋅●●﹒｡᛫]/;
const dots = new RegExp(dot.source, 'g');
/** Characters that no name holds, and such as few do. */
const never = /[的了及等或而则们这哪吗呢]/;
const seldom = new Set(
  '各会议局委厅办处署政府组织员位级类项第共由向给请须应够做作行为据按照关于以至被把将让使不在有是与到就对都也还又再每该要位名讨论审研究报告制度方案工作情况问题部门单位全体安排表示听取实际通报汇报',
);
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

/** Whether a text begins with a surname and is as long as such names are. */
export const isLed = (text: string): boolean =>
  (surnames.has(text[0] ?? '') && text.length < 4) || (compoundSurnames.has(text.slice(0, 2)) && text.length < 5);

/** What a single character says, found once: bits of `sign`. */
const sign = { known: 1, han: 2, never: 4, seldom: 8, sound: 16, dot: 32 } as const;
const signs = new Uint8Array(65536);
function signOf(code: number): number {
  const had = signs[code] ?? 0;
  if (had > 0) return had;
  const char = String.fromCharCode(code);
  const flag = (yes: boolean, bit: number): number => (yes ? bit : 0);
  const made =
    sign.known +
    flag(han.test(char), sign.han) +
    flag(never.test(char), sign.never) +
    flag(seldom.has(char), sign.seldom) +
    flag(transcribed.has(char), sign.sound) +
    flag(dot.test(char), sign.dot);
  signs[code] = made;
  return made;
}

const weighed = new Map<string, number>();
/** Records repeat their words, within themselves and among each other. */
const most = 50_000;

/** Evidence that the word itself is a name, whatever stands around it. */
export function wordWeight(text: string): number {
  const { length } = text;
  if (length < 2 || length > longestName) return Number.NEGATIVE_INFINITY;
  const had = weighed.get(text);
  if (had !== undefined) return had;
  const made = weigh(text);
  if (length > 4) return made;
  if (weighed.size > most) weighed.clear();
  weighed.set(text, made);
  return made;
}
function weigh(text: string): number {
  const { length } = text;
  let sum = 0;
  let sounds = 0;
  let all = sign.han as number;
  let some = 0;
  for (let at = 0; at < length; at += 1) {
    const flags = signOf(text.charCodeAt(at));
    all &= flags;
    some |= flags;
    if (flags & sign.never) sum += weights.never;
    else if (flags & sign.seldom) sum += weights.seldom;
    if (flags & sign.sound) sounds += 1;
  }
  if (some & sign.dot) return dottedWeight(text);
  if (isMasked(text)) return weights.masked;
  if (all === 0) return Number.NEGATIVE_INFINITY;
  if (compoundSurnames.has(text.slice(0, 2)) && length < 5) sum += length > 2 ? weights.compound : 1;
  else {
    const led = surnames.has(text[0] ?? '');
    sum += at(led ? weights.surname : weights.other, length);
    if (/[省市县区镇乡州旗村局院校]/.test(text[0] ?? '')) sum += length > 2 ? weights.level * 2 : weights.level;
    if (led && !commonSurnames.has(text[0] ?? '')) sum += weights.rare;
    if (length > 3 || (!led && length === 3)) sum += sounds * weights.sound + (sounds > length * 0.7 ? 1 : 0);
  }
  if (length > 2 && /[市县区]$/.test(text)) sum += weights.place;
  // What is hopeless already need not be looked up.
  if (sum < weights.neverName) return sum;
  if (neverNames.test(text)) sum += weights.neverName;
  else if (workWord(text)) sum += weights.work;
  else if (notNames.has(text) || fieldSet.has(text)) sum += weights.word;
  return sum;
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
