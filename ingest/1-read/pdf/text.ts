/** Printed lines → one text: wrapped lines of a paragraph are joined, over the end of a page too, and every line keeps its place. */
import type { Anchors } from '../../../cypher/anchors.ts';
import { findLabels } from '../../language/labels/labels.ts';
import { headingMark } from '../../words/marks.ts';
import type { PrintedLine } from './lines.ts';
import type { Box } from './matrix.ts';

export interface PageSize {
  width: number;
  height: number;
}
const ends = /[。！？；：!?;:]$/u;
const isIndented = ({ x, column, size }: PrintedLine): boolean => x > column.left + size * 0.9;
/** Names side by side: a line of a roster or a table, which no sentence runs through. */
const isTabular = ({ text }: PrintedLine): boolean => / {2,}/u.test(text.trim().replace(padded, ''));
/** A name of two characters spread to the width of three. */
const padded = /(?<!\p{Script=Han})\p{Script=Han} {1,4}\p{Script=Han}(?!\p{Script=Han})/gu;
/** Narrower columns, in widths of a character, are no prose. */
const narrowest = 12;
const isFull = ({ right, column, size }: PrintedLine): boolean =>
  right > column.right - size * 1.6 && column.right - column.left > size * narrowest;

/** Whether `next` goes on with the paragraph that `line` stands in. */
function goesOn(line: PrintedLine, next: PrintedLine, indents: boolean): boolean {
  if (!isFull(line) || isTabular(line) || isTabular(next) || isIndented(next) || Math.abs(line.size - next.size) > line.size * 0.15)
    return false;
  const text = next.text.trim();
  if (headingMark(text) || findLabels(text).length > 0) return false;
  // Where paragraphs are not indented, only an open sentence tells that the line wraps.
  return indents || !ends.test(line.text);
}

const tenThousandth = (part: number, whole: number): number => Math.min(10_000, Math.max(0, Math.round((part / whole) * 10_000)));
/** A box as left, top, width, height in ten thousandths of the page. */
export function shareOf({ left, top, right, bottom }: Box, { width, height }: PageSize): [number, number, number, number] {
  const [x, y] = [tenThousandth(left, width), tenThousandth(top, height)];
  return [x, y, tenThousandth(right, width) - x, tenThousandth(bottom, height) - y];
}

/** A last page with a few short lines has the margin of the pages before it. */
function withCommonMargin(lines: readonly PrintedLine[]): PrintedLine[] {
  const right = lines.reduce((most, { column }) => (column.whole ? Math.max(most, column.right) : most), 0);
  return lines.map((line) => (line.column.whole ? { ...line, column: { ...line.column, right } } : line));
}

/** Joins the lines; `starts` has an entry for each page, also for one without text. */
export function joinLines(printed: readonly PrintedLine[], sizes: readonly PageSize[]): { text: string; anchors: Anchors } {
  const lines = withCommonMargin(printed);
  const indents = lines.some((line, at) => isIndented(line) && lines[at + 1] && !isIndented(lines[at + 1] as PrintedLine) && isFull(line));
  const places: NonNullable<Anchors['lines']> = [];
  const starts: number[] = [];
  let text = '';
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before) {
      const joined = goesOn(before, line, indents);
      if (!joined) text += '\n';
      else if (/[A-Za-z,.]$/u.test(before.text) && /^[A-Za-z]/u.test(line.text)) text += ' ';
    }
    while (starts.length < line.page) starts.push(text.length);
    const size = sizes[line.page - 1] ?? { width: 1, height: 1 };
    const [from, begin] = [text.length, text.length - line.text.length + line.text.trimStart().length];
    text += line.text.trimStart();
    for (const { start, end, box } of line.parts)
      if (begin + end > from)
        places.push({ start: Math.max(from, begin + start), end: begin + end, page: line.page, box: shareOf(box, size) });
  }
  while (starts.length < sizes.length) starts.push(text.length);
  return { text: `${text}\n`, anchors: { unit: 'page', starts, lines: places } };
}
