/**
 * The calendar: which days there are. A day that it lacks (29 February 2023, 31 June) is no date anywhere.
 */
const two = (value: number): string => String(value).padStart(2, '0');

/** How many days a month has; February of an unknown year has 29. */
export function daysIn(month: number, year: number | null): number {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** MM-DD where some year has the day (of `year`, where it is known), else null. */
export const monthDayOf = (month: number, day: number, year: number | null): string | null =>
  day >= 1 && day <= daysIn(month, year) ? `${two(month)}-${two(day)}` : null;

/** YYYY-MM-DD of a month and a day written MM-DD, or null where that year lacks the day. */
export function dayOf(year: number, monthDay: string): string | null {
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  return monthDayOf(month, day, year) === null ? null : `${year}-${monthDay}`;
}

/** The day `days` before a day written YYYY-MM-DD. */
export const daysBefore = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** The last day not after `iso` whose MM-DD is `monthDay`; null where the year it falls in lacks it. */
export const lastOn = (monthDay: string, iso: string): string | null =>
  dayOf(Number(iso.slice(0, 4)) - (monthDay > iso.slice(5) ? 1 : 0), monthDay);

/** The last day not after `iso` that is the `day`-th of its month; null where that month lacks it. */
export function lastNth(day: number, iso: string): string | null {
  const [year = 0, month = 0, today = 0] = iso.split('-').map(Number);
  const back = day > today;
  const [inYear, inMonth] = back && month === 1 ? [year - 1, 12] : [year, back ? month - 1 : month];
  const monthDay = monthDayOf(inMonth, day, inYear);
  return monthDay === null ? null : `${inYear}-${monthDay}`;
}
