/** What stands behind the dot of a date. */
import { type Day, dayNumber, dayOfQuarter, dayOfYear, quarterOf, weekDayOf } from './calendar.ts';

const dayOfWeek = (day: Day): number => weekDayOf(dayNumber(day)).dayOfWeek;
/** By name in lower case: case says nothing in these names. */
export const partsOfDate = {
  year: ({ year }) => year,
  quarter: ({ month }) => quarterOf(month),
  month: ({ month }) => month,
  week: (day) => weekDayOf(dayNumber(day)).week,
  weekyear: (day) => weekDayOf(dayNumber(day)).weekYear,
  day: ({ day }) => day,
  ordinalday: dayOfYear,
  dayofquarter: dayOfQuarter,
  dayofweek: dayOfWeek,
  weekday: dayOfWeek,
} as const satisfies Record<string, (day: Day) => number>;
