/**
 * Dates and times of day as records write them: 2021年12月30日, 二〇二三年五月八日, 2021.11.22, 2023-09-14, 6月7日 (no year).
 */
import { type Session, sessions } from '../../cypher/enumerations.ts';
import { readNumber } from '../words/numerals.ts';

export interface DateFound {
  from: number;
  to: number;
  /** null where the sentence gives no year. */
  iso: string | null;
  /** MM-DD */
  monthDay: string;
}

const pattern =
  /(?:((?:19|20)\d\d|[一二][一二三四五六七八九〇○零0O]{3})年)?(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日|((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})(?!\d)/g;

const two = (value: number): string => String(value).padStart(2, '0');

/** All dates of a text, in order. */
export function findDates(text: string): DateFound[] {
  const found: DateFound[] = [];
  for (const match of text.matchAll(pattern)) {
    const year = match[1] ?? match[4];
    const month = readNumber(match[2] ?? match[5] ?? '');
    const day = readNumber(match[3] ?? match[6] ?? '');
    if (month === null || day === null || month < 1 || month > 12 || day < 1 || day > 31) continue;
    const monthDay = `${two(month)}-${two(day)}`;
    const value = year ? readNumber(year.replace(/[O○]/g, '〇')) : null;
    found.push({ from: match.index, to: match.index + match[0].length, iso: value === null ? null : `${value}-${monthDay}`, monthDay });
  }
  return found;
}

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
