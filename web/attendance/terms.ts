/** Columns by term: meetings of one body and series are numbered from 1 in each term, so a number that falls begins a new one. */
import type { AttendanceAnswer } from '../shapes.ts';

type Meeting = AttendanceAnswer['meetings'][number];

export interface Group {
  /** First and last column, inclusive. */
  readonly from: number;
  readonly to: number;
  readonly body: string;
  readonly series: string;
  /** The numbers it runs over; null where a meeting has none. */
  readonly first: number | null;
  readonly last: number | null;
}

/** Runs of neighbouring columns (by date) of one body, series and term. */
export function termsOf(meetings: readonly Meeting[]): Group[] {
  const groups: Group[] = [];
  for (const [column, { body, series, number }] of meetings.entries()) {
    const open = groups.at(-1);
    const goes =
      open &&
      open.body === (body ?? '') &&
      open.series === (series ?? '') &&
      !(open.last !== null && number !== null && number <= open.last);
    if (open && goes) groups[groups.length - 1] = { ...open, to: column, first: open.first ?? number, last: number ?? open.last };
    else groups.push({ from: column, to: column, body: body ?? '', series: series ?? '', first: number, last: number });
  }
  return groups;
}
