/** The letters of a PDF page → its printed lines, in reading order, with their boxes. */

import { pageGap, usualGap, type Word, wordsOf } from './gaps.ts';
import { type Part, partsOf } from './parts.ts';
import type { TurnedLetter, Upright } from './upright.ts';

export interface PrintedLine {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  page: number;
  /** The margins of the column it stands in; `whole`: the page has one only. */
  column: { left: number; right: number; whole: boolean };
  /** Its base line, as a share of the page's height from above. */
  down: number;
  /** Where its words stand on the page, whichever way they run there. */
  parts: readonly Part[];
}

/** Whether so much of what is printed stands for nothing that the words cannot be told; `nothing` finds such signs, all of them. */
export function isGarbled(lines: readonly PrintedLine[], nothing: RegExp): boolean {
  const all = lines.map(({ text }) => text).join('');
  return (all.match(nothing)?.length ?? 0) > all.replace(/\s/gu, '').length * 0.3;
}

interface Place {
  page: number;
  height: number;
}
/** Words of one base line. */
interface Row {
  y: number;
  size: number;
  pieces: Word[];
}

function rowsOf(letters: readonly TurnedLetter[]): Row[] {
  const rows: { y: number; size: number; letters: TurnedLetter[] }[] = [];
  for (const letter of [...letters].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - letter.y) < Math.min(row.size, letter.size) * 0.45) {
      row.letters.push(letter);
      row.size = Math.max(row.size, letter.size);
    } else rows.push({ y: letter.y, size: letter.size, letters: [letter] });
  }
  for (const row of rows) row.letters.sort((a, b) => a.x - b.x);
  const short = pageGap(rows);
  return rows.map((row) => ({ y: row.y, size: row.size, pieces: wordsOf(row, usualGap(row) ?? short) }));
}

/** The words of a row as text, with their blanks, so that padding and columns stay visible. */
const textOf = ({ pieces }: Row): string => pieces.map(({ text, blanks }, at) => (at === 0 ? '' : ' '.repeat(blanks)) + text).join('');

const sideOf = (row: Row, from: number, to: number): Row => ({ ...row, pieces: row.pieces.filter(({ x }) => x >= from && x < to) });
const lettersOf = (row: Row): number => row.pieces.reduce((sum, { text }) => sum + text.trim().length, 0);

/** Where a gap runs down the middle of the page between two columns of prose; null where there is none. */
function gutter(rows: readonly Row[], width: number): number | null {
  let best: { x: number; score: number } | null = null;
  for (let x = width * 0.35; x <= width * 0.65; x += width / 200) {
    let [both, crossed] = [0, 0];
    for (const row of rows) {
      const gap = row.size * 0.5;
      if (row.pieces.some((piece) => piece.x < x - gap && piece.x + piece.width > x + gap)) crossed += 1;
      else {
        const [left, right] = [sideOf(row, 0, x), sideOf(row, x, width)];
        // Prose fills its column; names of a roster in two columns do not.
        const filled = (side: Row, size: number): boolean => lettersOf(side) * row.size > size * 0.6;
        if (filled(left, x * 0.75) && filled(right, (width - x) * 0.75)) both += 1;
      }
    }
    if (both >= 6 && crossed <= both / 4 && (!best || both > best.score)) best = { x, score: both };
  }
  return best?.x ?? null;
}

/** The parts of a row's text, as `textOf` writes it. */
function rowParts({ pieces }: Row): Part[] {
  let at = 0;
  return pieces.flatMap(({ text, blanks, letters }, index) => {
    const start = at + (index === 0 ? 0 : blanks);
    at = start + text.length;
    return partsOf(letters, start);
  });
}

function measured(rows: readonly Row[], { page, height }: Place, whole = false): PrintedLine[] {
  const lines = rows
    .filter((row) => lettersOf(row) > 0)
    .map((row) => {
      const [first, last] = [row.pieces[0], row.pieces.at(-1)] as [Word, Word];
      return {
        text: textOf(row),
        x: first.x,
        right: last.x + last.width,
        y: row.y,
        size: row.size,
        page,
        down: row.y / height,
        parts: rowParts(row),
      };
    });
  const column = { left: Math.min(...lines.map(({ x }) => x)), right: Math.max(...lines.map(({ right }) => right)), whole };
  return lines.map((line) => ({ ...line, column }));
}

/** The lines of a page. Two columns are read one after the other, between the lines that go across both. */
export function readPageLines({ letters, width, height }: Upright, page: number): PrintedLine[] {
  const place = { page, height };
  const rows = rowsOf(letters);
  const x = gutter(rows, width);
  if (x === null) return measured(rows, place, true);
  const lines: PrintedLine[] = [];
  let block: Row[] = [];
  const flush = (): void => {
    for (const [from, to] of [
      [0, x],
      [x, width],
    ] as const)
      lines.push(
        ...measured(
          block.map((row) => sideOf(row, from, to)),
          place,
        ),
      );
    block = [];
  };
  for (const row of rows) {
    if (row.pieces.some((piece) => piece.x < x - row.size * 0.5 && piece.x + piece.width > x + row.size * 0.5)) {
      flush();
      lines.push(...measured([row], place));
    } else block.push(row);
  }
  flush();
  return lines;
}
