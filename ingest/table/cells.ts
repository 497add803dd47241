/**
 * The cells of a line of a table: parted by tabs, by bars or by blanks. Those of blanks are known by the column of the page in which they
 * begin, so that an empty one in between moves nobody.
 */
import type { Span } from '../record.ts';

export interface Cell extends Span {
  text: string;
  /** The cell's number, or the column of the page where it begins. */
  at: number;
}
const longest = 400;

/** How many columns of a page a stretch takes: a Chinese character two, a Latin one one. */
function width(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at) > 0x2e7f ? 2 : 1;
  return sum;
}

function parted(start: number, line: string, mark: string): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const [at, piece] of line.split(mark).entries()) {
    const lead = piece.length - piece.trimStart().length;
    const text = piece.trim();
    const first = start + from + (text === '' ? 0 : lead);
    cells.push({ text, at, start: first, end: first + text.length });
    from += piece.length + 1;
  }
  return cells;
}

/** By what a line's cells are parted. */
export type Parting = 'tab' | 'bar' | 'blank';
export const partingOf = (line: string): Parting => (line.includes('\t') ? 'tab' : /\|.*\|/u.test(line) ? 'bar' : 'blank');

/** The cells of the raw line that holds `span`, empty ones too where marks part them; none of a span of more than `most` characters. */
export function cellsOfLine(raw: string, span: Span, parting: Parting, most: number = longest): Cell[] {
  if (span.end - span.start > most) return [];
  let [start, end] = [span.start, span.end];
  while (start > 0 && span.start - start < 80 && !/[\n\r]/.test(raw[start - 1] ?? '\n')) start -= 1;
  while (end < raw.length && end - span.end < 80 && !/[\n\r]/.test(raw[end] ?? '\n')) end += 1;
  const line = raw.slice(start, end);
  if (parting !== 'blank') return parted(start, line, parting === 'tab' ? '\t' : '|');
  return [...line.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    text,
    at: width(line.slice(0, index)),
    start: start + index,
    end: start + index + text.length,
  }));
}
