/**
 * A stretch of the raw text; and the only place that counts lines and columns: everything else speaks in UTF-16 offsets.
 */
import { z } from 'zod';
import { countUpTo } from '../cypher/sorted.ts';

export const span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });
export type Span = z.infer<typeof span>;

/** Whether a stretch holds all of another. */
export const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The offset at which each line of `text` begins; lines end in \n, \r or \r\n. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** Line and column (both from 1, column in UTF-16 units) of `offset` in a text whose lines begin at `starts`. */
export function placeIn(starts: readonly number[], offset: number): { line: number; column: number } {
  const line = Math.max(
    1,
    countUpTo(starts.length, (index) => starts[index] ?? 0, offset),
  );
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
}

/** Line and column of `offset` in `text`; an offset beyond the end is the end. */
export function place(text: string, offset: number): { line: number; column: number } {
  return placeIn(lineStarts(text), Math.max(0, Math.min(offset, text.length)));
}
