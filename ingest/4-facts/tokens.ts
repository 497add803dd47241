/**
 * Tokens of a list of people: what stands between separators and blanks, with the notes in brackets behind it.
 */
import type { Span } from '../record.ts';
import { bodySuffix, isName, splitPerson } from './names.ts';

export interface Found {
  value: string;
  span: Span;
}
/** What stands in brackets behind a token, with the offset of each character of its value. */
export interface Note extends Found {
  at: number[];
}
export interface Token {
  text: string;
  /** Offset of each character of `text`. */
  at: number[];
  /** The separator before it: '' at the start, ' ' for blanks, else the mark. */
  before: string;
  /** Whether it opens a line. */
  line: boolean;
  /** Whether blanks were taken out of it. */
  padded: boolean;
  notes: Note[];
}

const separators = '、，,；;。：:|/';
const open = '（(【[〔';
const close = '）)】]〕';
const blank = /[\s\u200b]/;
/** Stands where the page layout broke a word; see `View.lists`. */
export const glue = '\u2060';
/** Takes blanks and layout out of a stretch of text. */
export const squash = (text: string): string => text.replace(/[\s\u200b\u2060]+/g, '');

function noteOf(raw: string, start: number, end: number): Note {
  const at: number[] = [];
  for (let place = start; place < end; place += 1) if (squash(raw[place] ?? '') !== '') at.push(place);
  return { value: squash(raw.slice(start, end)), span: { start, end }, at };
}

/** Cuts `raw.slice(start, end)` into tokens. Linear. */
export function tokenize(raw: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let before = '';
  let line = false;
  let at = start;
  while (at < end) {
    const char = raw[at] ?? '';
    if (char === glue) at += 1;
    else if (blank.test(char)) {
      if (before === '' && tokens.length > 0) before = ' ';
      if (char === '\n' || char === '\r') line = true;
      at += 1;
    } else if (separators.includes(char)) {
      before = char;
      at += 1;
    } else if (open.includes(char)) {
      let stop = at + 1;
      while (stop < end && stop - at < 80 && !close.includes(raw[stop] ?? '')) stop += 1;
      tokens.at(-1)?.notes.push(noteOf(raw, at + 1, stop));
      at = stop + 1;
      before = ' ';
    } else {
      const places: number[] = [];
      for (; at < end && !blank.test(raw[at] ?? '') && !separators.includes(raw[at] ?? '') && !open.includes(raw[at] ?? ''); at += 1)
        if (raw[at] !== glue) places.push(at);
      const text = places.map((place) => raw[place]).join('');
      tokens.push({ text, at: places, before, line: line || tokens.length === 0, padded: false, notes: [] });
      before = '';
      line = false;
    }
  }
  return tokens;
}

const conjunction = /及其|以及|[及和与]/g;
const plural =
  /^(?:全体|各|有关|相关|部分|其他|委员|代表|成员|常委|[省市县区州旗镇乡局委](?:直|级|政府|委|人大|政协|机关|相关|有关|部分)|\d)/;
/** Parts 陶然和田野, 秘书长陶然及委员共36人 where what stands before the conjunction is a person. */
export function splitConjunctions(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    if (token.text.length < 4 || isName(token.text, true)) return [token];
    for (const word of token.text.matchAll(conjunction)) {
      const left = token.text.slice(0, word.index);
      const from = word.index + word[0].length;
      const right = token.text.slice(from);
      if (left.length < 2 || right.length < 2 || /^[省市县区州旗镇乡][一-龥]{1,4}$/.test(left)) continue;
      const first = splitPerson(left, true);
      if (first?.kind !== 'name' && !(plural.test(right) && bodySuffix(left) === 0 && left.length <= 4)) continue;
      if (!plural.test(right) && splitPerson(right, true)?.kind !== 'name') continue;
      const cut = (start: number, end: number): Pick<Token, 'text' | 'at'> => ({
        text: token.text.slice(start, end),
        at: token.at.slice(start, end),
      });
      return [
        { ...token, ...cut(0, left.length), notes: [] },
        { ...token, ...cut(from, token.text.length), before: '、', line: false },
      ];
    }
    return [token];
  });
}
