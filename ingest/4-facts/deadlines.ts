/**
 * Deadlines: where they stand in a stretch of text, and the last day they leave, where that is a day of the calendar.
 */

import { deadline } from '../words/deadlines.ts';
import { readNumber } from '../words/numerals.ts';

export interface Deadline {
  from: number;
  to: number;
  text: string;
}

/** All deadlines of a text, in order. */
export function findDeadlines(text: string): Deadline[] {
  return [...text.matchAll(deadline)].map((found) => ({ from: found.index, to: found.index + found[0].length, text: found[0] }));
}

const two = (value: number): string => String(value).padStart(2, '0');
/** The last day of a month, 1 to 12. */
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * The last day of a deadline as an ISO date; null where the words give no day of the calendar (汛期前, 5个工作日内).
 * `meeting` is the ISO date of the meeting: a month without a year is the first one that does not end before it.
 */
export function dueDay(words: string, meeting: string | null): string | null {
  const now = meeting ? { year: Number(meeting.slice(0, 4)), month: Number(meeting.slice(5, 7)) } : null;
  const year = yearOf(words, now?.year ?? null);
  const dated = /(\d{1,2})月(?:(\d{1,2})[日号]|([底末初])|([上中下])旬)?/.exec(words);
  if (dated) {
    const month = Number(dated[1]);
    if (month < 1 || month > 12) return null;
    const day = dated[2] ? Number(dated[2]) : dated[3] === '初' || dated[4] === '上' ? 10 : dated[4] === '中' ? 20 : 0;
    if (dated[3] === '初') return null;
    const at = (given: number): string => `${given}-${two(month)}-${two(day > 0 ? day : lastDay(given, month))}`;
    if (year !== null && (day < 1 || day <= lastDay(year, month))) return at(year);
    if (!now || !meeting || day > lastDay(now.year, month)) return null;
    return at(now.year) >= meeting ? at(now.year) : at(now.year + 1);
  }
  if (!now) return year !== null && /年(?:底|末|终|内)/.test(words) ? `${year}-12-31` : null;
  const own = year ?? now.year;
  if (/年(?:底|末|终|内)/.test(words)) return `${own}-12-31`;
  if (/上半年/.test(words)) return `${own}-06-30`;
  const quarter = /([一二三四])季度/.exec(words);
  if (quarter?.[1]) {
    const month = (readNumber(quarter[1]) ?? 0) * 3;
    return `${own}-${two(month)}-${two(lastDay(own, month))}`;
  }
  if (/^(?:本|当)?月(?:底|末|内)/.test(words)) return `${now.year}-${two(now.month)}-${two(lastDay(now.year, now.month))}`;
  if (/^(?:当日|当天)/.test(words)) return meeting;
  return null;
}

function yearOf(words: string, meeting: number | null): number | null {
  const written = /(20\d\d)年/.exec(words);
  if (written) return Number(written[1]);
  if (/明年/.test(words)) return meeting === null ? null : meeting + 1;
  return /今年|本年/.test(words) ? meeting : null;
}
