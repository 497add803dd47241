/**
 * Cells: the characters of a list of people, each with what stands before it. Blanks, marks and brackets are evidence of where a
 * name or an office begins and are no cells themselves; what stands in brackets is a note on the cell before it.
 */
import type { Span } from '../../record.ts';
import { signSet } from '../../signs.ts';
import { type Bound, bound } from './bounds.ts';
import { isTicked, listMark } from './list-marks.ts';

export { type Bound, bound } from './bounds.ts';

export interface Found {
  value: string;
  span: Span;
  /** Where the value is put together of stretches apart: these. */
  pieces?: Span[];
}
/** What stands in brackets, with the offset of each character of its value. */
export interface Note extends Found {
  at: number[];
}
export interface Cells {
  /** One character each, be it of one or two code units. */
  chars: string[];
  /** Their offsets in the raw text. */
  at: number[];
  before: Bound[];
  /** Whether it is the first of its line. */
  opens: boolean[];
  /** By the cell they follow; -1 for what stands before the first. */
  notes: Map<number, Note[]>;
  /** The characters in one string, one code unit each: another Han character stands for one beyond the BMP. */
  text: string;
}

/** Stands where the page layout broke a word; see `View.lists`. */
export const glue = '\u2060';
/** Takes blanks and layout out of a stretch of text. */
export const squash = (text: string): string => text.replace(/[\s\u2060]+/g, '');

/** What a mark parts, by its code; 0 for what is none. */
const marks = new Uint8Array(0x10000);
for (const [signs, kind] of [
  ['、/|', bound.list],
  ['，,', bound.comma],
  ['：:', bound.colon],
  ['；;。！!？?', bound.stop],
] as const)
  for (const sign of signs) marks[sign.charCodeAt(0)] = kind;
const opensNote = signSet('（(【[〔');
const closesNote = signSet('）)】]〕');
const isBlank = signSet(
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
);
const longestNote = 80;
const isNameDot = signSet('·•・‧∙⋅●﹒');
const standIn = '㐀';

function noteOf(raw: string, start: number, end: number): Note {
  const at: number[] = [];
  for (let place = start; place < end; place += 1) if (squash(raw[place] ?? '') !== '') at.push(place);
  return { value: squash(raw.slice(start, end)), span: { start, end }, at };
}

/** The cells of `raw.slice(start, end)`; in running prose the end of a line is layout and parts nothing. Linear. */
export function cellsOf(raw: string, start: number, end: number, prose = false): Cells {
  const cells: Cells = { chars: [], at: [], before: [], opens: [], notes: new Map(), text: '' };
  let before: Bound = bound.stop;
  let opens = true;
  let blanks = 0;
  let run = 0;
  const ticks = !prose && isTicked(raw.slice(start, end));
  const remark = (note: Note): void => {
    const place = cells.chars.length - 1;
    const list = cells.notes.get(place);
    if (list) list.push(note);
    else cells.notes.set(place, [note]);
  };
  const apart = (kind: Bound): void => {
    if (kind > before) before = kind;
  };
  for (let at = start; at < end; ) {
    const char = raw[at] ?? '';
    const mark = marks[raw.charCodeAt(at)] ?? 0;
    const set = prose || (char >= '一' && char <= '龥') ? null : listMark(raw, at, before > bound.none, run, ticks);
    if (char === glue) at += 1;
    else if (set) {
      if (set.says) remark({ value: set.says, span: { start: at, end: at + set.length }, at: [at] });
      apart(set.bound);
      at += set.length;
      run = 0;
    } else if (isBlank(raw, at)) {
      if (char === '\n' || char === '\r') {
        if (!prose) apart(bound.line);
        opens = true;
        blanks = prose ? -99 : 0;
      } else {
        blanks += char === '\t' || char === '　' ? 2 : 1;
        if (blanks > 0) apart(blanks > 1 ? bound.wide : bound.blank);
      }
      at += 1;
    } else if (mark > 0) {
      apart(mark as Bound);
      at += 1;
    } else if (opensNote(raw, at)) {
      let stop = at + 1;
      while (stop < end && stop - at < longestNote && !closesNote(raw, stop)) stop += 1;
      // 【党委委员】 alone in its line is a heading of those below.
      if (char !== '（' && char !== '(' && opens && /^[ \t　]*(?:[\n\r]|$)/.test(raw.slice(stop + 1, stop + 20))) {
        at += 1;
        continue;
      }
      remark(noteOf(raw, at + 1, stop));
      at = stop + 1;
      apart(bound.blank);
    } else if (closesNote(raw, at)) {
      apart(bound.blank);
      at += 1;
    } else {
      const code = raw.codePointAt(at) ?? 0;
      const whole = code > 0xffff ? String.fromCodePoint(code) : char;
      // The blanks around the dot of a name are part of it.
      if (
        before <= bound.wide &&
        before > bound.none &&
        (isNameDot(raw, at) ? run > 0 : cells.chars.length > 1 && isNameDot(cells.chars.at(-1) ?? '', 0))
      )
        before = bound.none;
      cells.chars.push(whole);
      cells.at.push(at);
      cells.before.push(before);
      cells.opens.push(opens);
      run = before === bound.none ? run + 1 : 1;
      before = bound.none;
      opens = false;
      blanks = 0;
      at += whole.length;
    }
  }
  cells.text = cells.chars.join('');
  if (cells.text.length > cells.chars.length) cells.text = cells.chars.map((char) => (char.length === 1 ? char : standIn)).join('');
  return cells;
}

/** The words of the cells [from, to) and where they stand. */
export function wordsOf({ chars, at }: Cells, from: number, to: number): Found {
  const last = to - 1;
  const end = (at[last] ?? 0) + (chars[last]?.length ?? 0);
  return { value: chars.slice(from, to).join(''), span: { start: at[from] ?? 0, end } };
}
