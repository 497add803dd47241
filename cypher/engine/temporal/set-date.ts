/** Dates with one part changed: what dates are built and truncated by. */
import { dayNumber, firstMonday, monthLength, quarterOf, weekDayOf, weeksOf } from './calendar.ts';
import { DateValue } from './date.ts';
import { partsOfDate } from './date-parts.ts';
import { inRange, invalid } from './invalid.ts';
import { lastYear } from './units.ts';

/** The nearest date that has a value at a part. Throws QueryRefused where no date has. */
type Set = (date: DateValue, value: number) => DateValue;

const byDays =
  (part: keyof typeof partsOfDate, name: string, most: number, days = 1): Set =>
  (date, value) =>
    date.plusDays((inRange(name, value, 1, most) - partsOfDate[part](date)) * days);
const weekYear: Set = (date, value) => {
  const { week, dayOfWeek } = weekDayOf(dayNumber(date));
  const year = inRange('A year', value, -lastYear, lastYear);
  return DateValue.ofNumber(firstMonday(year) + (Math.min(week, weeksOf(year)) - 1) * 7 + dayOfWeek - 1);
};
/** By the part's name in lower case. */
export const setDate = {
  year: (date, value) => {
    const year = inRange('A year', value, -lastYear, lastYear);
    return DateValue.of(year, date.month, Math.min(date.day, monthLength(year, date.month)));
  },
  weekyear: weekYear,
  quarter: (date, value) => date.plusMonths((inRange('A quarter', value, 1, 4) - quarterOf(date.month)) * 3),
  month: (date, value) => date.plusMonths(inRange('A month', value, 1, 12) - date.month),
  week: byDays('week', 'A week', 53, 7),
  ordinalday: (date, value) => {
    const other = byDays('ordinalday', 'A day of the year', 366)(date, value);
    if (other.year !== date.year) throw invalid(`The year ${date.year} has no day ${value}.`);
    return other;
  },
  dayofquarter: byDays('dayofquarter', 'A day of the quarter', 92),
  dayofweek: byDays('dayofweek', 'A day of the week', 7),
  day: (date, value) => DateValue.of(date.year, date.month, value),
} as const satisfies Record<string, Set>;
