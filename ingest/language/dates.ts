/**
 * Days and times of day as records write them: 2021年12月30日, 二〇二三年五月廿八日, 2021.11.22, 2023-09-14, ６月７号 (no year), 民国三十六年一月二日.
 */
import { type Session, sessions } from '../../cypher/enumerations.ts';
import { matchesOf } from '../matches.ts';
import { readNumber } from '../words/numerals.ts';
import { monthDayOf } from './calendar.ts';

export interface DateFound {
  from: number;
  to: number;
  /** null where the sentence gives no year. */
  iso: string | null;
  /** MM-DD */
  monthDay: string;
}
/** What is written like a day; `date` is null where the calendar has no such day. */
export interface DateWritten {
  from: number;
  to: number;
  date: DateFound | null;
}

const numeral = '[一二三四五六七八九十]{1,3}';
/** A written year; groups: its digits, or its number in the republic. */
export const writtenYear = '(?:((?:19|20)\\d\\d|[一二][一二三四五六七八九〇○零0O]{3})年|民国(\\d{1,2}|元|[一二三四五六七八九十]{1,3})年)';
const year = `${writtenYear}?`;
/** The day's own sign may be lost before a clock. 号 also ends numbers: 12月3号文件. */
const dayEnd = '(?:日|号(?![文令楼线路院])|(?=\\s\\d{1,2}[:：]\\d\\d))';
const pattern = new RegExp(
  `${year}(\\d{1,2}|${numeral})月(\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})${dayEnd}` +
    '|((?:19|20)\\d\\d)[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)' +
    '|(?<![\\d.])(1[3-9]|2\\d|3[01])\\.(\\d{2})\\.((?:19|20)\\d\\d)(?!\\d)',
  'g',
);

const wide = /[０-９]/g;
/** Full-width digits as plain ones; the length stays. */
export const plainDigits = (text: string): string =>
  text.search(wide) < 0 ? text : text.replace(wide, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** The year of its digits (２０２４, 二〇二四) or of the republic (三十六, 元). */
export function yearOf(common: string | undefined, republic: string | undefined): number | null {
  if (republic) return 1911 + (readNumber(republic) ?? 0);
  return common ? readNumber(common.replace(/[O○]/g, '〇')) : null;
}

/** Everything in a text that is written like a day, in order. Linear. */
export function writtenDates(text: string): DateWritten[] {
  return matchesOf(plainDigits(text), pattern).map((match) => {
    const [whole, common, republic, month, day, dashedYear, dashedMonth, dashedDay, firstDay, nextMonth, lastYear] = match;
    const inYear = yearOf(common ?? dashedYear ?? lastYear, republic);
    const monthDay = monthDayOf(
      readNumber(month ?? dashedMonth ?? nextMonth ?? '') ?? 0,
      readNumber(day ?? dashedDay ?? firstDay ?? '') ?? 0,
      inYear,
    );
    const at = { from: match.index, to: match.index + whole.length };
    return { ...at, date: monthDay === null ? null : { ...at, iso: inYear === null ? null : `${inYear}-${monthDay}`, monthDay } };
  });
}

/** All days of a text that the calendar has, in order. */
export const findDates = (text: string): DateFound[] => writtenDates(text).flatMap(({ date }) => date ?? []);

/** Times of day as written, with the session they are part of. */
const sessionOf: ReadonlyMap<string, Session> = new Map([
  ...sessions.map((one) => [one, one] as const),
  ['晚', '晚上'],
  ['早上', '上午'],
  ['中午', '下午'],
]);
const dayPart = new RegExp([...sessionOf.keys()].join('|'));

/** The time of day right after a date (within 16 characters): 上午, 下午, 晚上, or from the clock. */
export function findSession(text: string, after: number): { from: number; to: number; value: Session } | null {
  const near = text.slice(after, after + 16).split(/[，。；]/)[0] ?? '';
  const word = dayPart.exec(near);
  const value = sessionOf.get(word?.[0] ?? '');
  if (word && value) {
    return { from: after + word.index, to: after + word.index + word[0].length, value };
  }
  const clock = /(\d{1,2})(?:[:：]\d\d|[时点])/.exec(near);
  const hour = clock ? Number(clock[1]) : -1;
  if (!clock || hour < 6 || hour > 23) return null;
  return { from: after + clock.index, to: after + clock.index + clock[0].length, value: hour < 12 ? '上午' : hour < 18 ? '下午' : '晚上' };
}
