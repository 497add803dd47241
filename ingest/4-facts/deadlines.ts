/**
 * Deadlines: where they stand in a stretch of text, and the last day they leave, where that is a day of the calendar.
 */

import { dayOf, daysIn, monthDayOf } from '../language/calendar.ts';
import { plainDigits, writtenYear, yearOf as yearWritten } from '../language/dates.ts';
import { matchesOf } from '../matches.ts';
import { deadline } from '../words/deadlines.ts';
import { readNumber } from '../words/numerals.ts';

export interface Deadline {
  from: number;
  to: number;
  text: string;
}

/** All deadlines of a text, in order. */
export function findDeadlines(text: string): Deadline[] {
  return matchesOf(plainDigits(text), deadline).map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
    text: text.slice(index, index + length),
  }));
}

const datedDay = /(\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(\d{1,2}|[一二三四五六七八九十廿卅]{1,3})[日号]|([底末初])|([上中下])旬)?/;
const ownYear = new RegExp(writtenYear);
const two = (value: number): string => String(value).padStart(2, '0');
/**
 * The last day of a deadline as an ISO date; null where the words give no day of the calendar (汛期前, 5个工作日内).
 * `meeting` is the ISO date of the meeting: a month without a year is the first one that does not end before it.
 */
export function dueDay(written: string, meeting: string | null): string | null {
  const words = plainDigits(written);
  const now = meeting ? { year: Number(meeting.slice(0, 4)), month: Number(meeting.slice(5, 7)) } : null;
  const year = yearOf(words, now?.year ?? null);
  const dated = datedDay.exec(words);
  if (dated) {
    const month = readNumber(dated[1] ?? '') ?? 0;
    if (dated[3] === '初') return null;
    const day = dated[2] ? readNumber(dated[2]) : dated[4] === '上' ? 10 : dated[4] === '中' ? 20 : null;
    const at = (given: number): string | null => {
      const monthDay = monthDayOf(month, day ?? daysIn(month, given), given);
      return monthDay && dayOf(given, monthDay);
    };
    // A written year is never changed: 2025年2月29日 is no day.
    if (year !== null) return at(year);
    if (!now || !meeting) return null;
    const first = at(now.year);
    return first && first >= meeting ? first : at(now.year + 1);
  }
  if (!now) return year !== null && /年(?:底|末|终|内)/.test(words) ? `${year}-12-31` : null;
  const own = year ?? now.year;
  if (/年(?:底|末|终|内)/.test(words)) return `${own}-12-31`;
  if (/上半年/.test(words)) return `${own}-06-30`;
  const quarter = /([一二三四])季度/.exec(words);
  if (quarter?.[1]) {
    const month = (readNumber(quarter[1]) ?? 0) * 3;
    return `${own}-${two(month)}-${two(daysIn(month, own))}`;
  }
  if (/^(?:本|当)?月(?:底|末|内)/.test(words)) return `${now.year}-${two(now.month)}-${two(daysIn(now.month, now.year))}`;
  if (/^(?:当日|当天)/.test(words)) return meeting;
  return null;
}

function yearOf(words: string, meeting: number | null): number | null {
  const written = ownYear.exec(words);
  if (written) return yearWritten(written[1], written[2]);
  if (/明年/.test(words)) return meeting === null ? null : meeting + 1;
  return /今年|本年/.test(words) ? meeting : null;
}
