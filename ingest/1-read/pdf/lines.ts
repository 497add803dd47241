/** The text pieces of a PDF page → its printed lines, in reading order, with their boxes. */

/** A piece of text as pdf.js gives it, in units of the page from its top left corner. */
export interface Piece {
  text: string;
  x: number;
  /** The base line. */
  y: number;
  width: number;
  size: number;
}
export interface PrintedLine {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  page: number;
  /** The margins of the column it stands in; `whole`: the page has one only. */
  column: { left: number; right: number; whole: boolean };
}

/** Pieces of one base line. */
interface Row {
  y: number;
  size: number;
  pieces: Piece[];
}
const isLatin = (char: string | undefined): boolean => char !== undefined && /[\w.,;:%)]/u.test(char);

function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - piece.y) < Math.min(row.size, piece.size) * 0.45) {
      row.pieces.push(piece);
      row.size = Math.max(row.size, piece.size);
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  for (const row of rows) row.pieces.sort((a, b) => a.x - b.x);
  return rows;
}

/** The pieces of a row as text; a gap becomes as many blanks as fit in it, so that padding and columns stay visible. */
function textOf({ pieces, size }: Row): string {
  let text = '';
  let end = Number.NaN;
  for (const piece of pieces) {
    const gap = piece.x - end;
    if (gap > size * 0.3) text += ' '.repeat(Math.min(8, Math.max(1, Math.round(gap / (size / 2)))));
    else if (gap > size * 0.12 && isLatin(text.at(-1)) && isLatin(piece.text[0])) text += ' ';
    text += piece.text;
    end = piece.x + piece.width;
  }
  return text.trimEnd();
}

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

function measured(rows: readonly Row[], page: number, whole = false): PrintedLine[] {
  const lines = rows
    .filter((row) => lettersOf(row) > 0)
    .map((row) => {
      const [first, last] = [row.pieces[0] as Piece, row.pieces.at(-1) as Piece];
      return { text: textOf(row), x: first.x, right: last.x + last.width, y: row.y, size: row.size, page };
    });
  const column = { left: Math.min(...lines.map(({ x }) => x)), right: Math.max(...lines.map(({ right }) => right)), whole };
  return lines.map((line) => ({ ...line, column }));
}

/** The lines of a page. Two columns are read one after the other, between the lines that go across both. */
export function readPageLines(pieces: readonly Piece[], width: number, page: number): PrintedLine[] {
  const rows = rowsOf(pieces.filter(({ text }) => text.trim() !== ''));
  const x = gutter(rows, width);
  if (x === null) return measured(rows, page, true);
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
          page,
        ),
      );
    block = [];
  };
  for (const row of rows) {
    if (row.pieces.some((piece) => piece.x < x - row.size * 0.5 && piece.x + piece.width > x + row.size * 0.5)) {
      flush();
      lines.push(...measured([row], page));
    } else block.push(row);
  }
  flush();
  return lines;
}
