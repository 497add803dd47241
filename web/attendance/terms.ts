/**
 * Where terms begin among the columns: meetings of one body and series are numbered from 1 in each term, so a number that does not
 * rise begins a new one. Bodies and places are told apart: one's numbers say nothing of another's.
 */
import type { AttendanceAnswer } from '../shapes.ts';

type Meeting = AttendanceAnswer['meetings'][number];

/** A step back in the numbers of one series. */
export interface TermStart {
  /** The number before it, and its own. */
  readonly before: number;
  readonly number: number;
}

/** One series of meetings: its place, body and name. */
export const seriesKey = ({ scope, body, series }: Pick<Meeting, 'scope' | 'body' | 'series'>): string =>
  JSON.stringify([scope, body, series]);

/** The columns, in the order of dates, that begin a term. A series on record for the first time begins none: what came before is not known. */
export function termStarts(meetings: readonly Meeting[]): Map<number, TermStart> {
  const starts = new Map<number, TermStart>();
  const last = new Map<string, number>();
  for (const [column, meeting] of meetings.entries()) {
    const { number } = meeting;
    // The undated stand last, in no order.
    if (number === null || meeting.date === null) continue;
    const key = seriesKey(meeting);
    const before = last.get(key);
    if (before !== undefined && number <= before) starts.set(column, { before, number });
    last.set(key, number);
  }
  return starts;
}
