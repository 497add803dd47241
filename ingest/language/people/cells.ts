/**
 * Cells: the characters of a list of people, each with what stands before it. Blanks, marks and brackets are evidence of where a
 * name or an office begins and are no cells themselves; what stands in brackets is a note on the cell before it.
 */
import type { Span } from '../../record.ts';

/** What stands before a cell, from nothing to a mark that ends all that came before. Ordered: a higher one parts more. */
export const bound = { none: 0, blank: 1, wide: 2, line: 3, list: 4, colon: 5, comma: 6, stop: 7 } as const;
export type Bound = (typeof bound)[keyof typeof bound];

export interface Found {
  value: string;
  span: Span;
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
export const squash = (text: string): string => text.replace(/[\s\u200b\u2060]+/g, '');

const marks: Readonly<Record<string, Bound>> = Object.fromEntries([
  ...[...'、/|'].map((mark) => [mark, bound.list] as const),
  ...[...'，,'].map((mark) => [mark, bound.comma] as const),
  ...[...'：:'].map((mark) => [mark, bound.colon] as const),
  ...[...'；;。！!？?'].map((mark) => [mark, bound.stop] as const),
]);
const open = '（(【[〔';
const close = '）)】]〕';
const blank = /[\s\u200b]/;
const longestNote = 80;
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
  const apart = (kind: Bound): void => {
    if (kind > before) before = kind;
  };
  for (let at = start; at < end; ) {
    const char = raw[at] ?? '';
    const mark = marks[char];
    if (char === glue) at += 1;
    else if (blank.test(char)) {
      if (char === '\n' || char === '\r') {
        if (!prose) apart(bound.line);
        opens = true;
        blanks = prose ? -99 : 0;
      } else {
        blanks += char === '\t' || char === '　' ? 2 : 1;
        if (blanks > 0) apart(blanks > 1 ? bound.wide : bound.blank);
      }
      at += 1;
    } else if (mark !== undefined) {
      apart(mark);
      at += 1;
    } else if (open.includes(char)) {
      let stop = at + 1;
      while (stop < end && stop - at < longestNote && !close.includes(raw[stop] ?? '')) stop += 1;
      const place = cells.chars.length - 1;
      const list = cells.notes.get(place);
      const note = noteOf(raw, at + 1, stop);
      if (list) list.push(note);
      else cells.notes.set(place, [note]);
      at = stop + 1;
      apart(bound.blank);
    } else if (close.includes(char)) {
      apart(bound.blank);
      at += 1;
    } else {
      const whole = String.fromCodePoint(raw.codePointAt(at) ?? 0);
      cells.chars.push(whole);
      cells.at.push(at);
      cells.before.push(before);
      cells.opens.push(opens);
      before = bound.none;
      opens = false;
      blanks = 0;
      at += whole.length;
    }
  }
  cells.text = cells.chars.map((char) => (char.length === 1 ? char : standIn)).join('');
  return cells;
}

/** The words of the cells [from, to) and where they stand. */
export function wordsOf({ chars, at }: Cells, from: number, to: number): Found {
  const last = to - 1;
  const end = (at[last] ?? 0) + (chars[last]?.length ?? 0);
  return { value: chars.slice(from, to).join(''), span: { start: at[from] ?? 0, end } };
}
