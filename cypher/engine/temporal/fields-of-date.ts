/** The parts of a date by name, each with how it is read and how a date gets another: what dates are built and asked by. */
import { dayOfQuarter, dayOfYear, firstMonday, monthLength, quarterOf, weekDayOf, weeksOf } from './calendar.ts';
import { DateValue } from './date.ts';
import { inRange, invalid } from './invalid.ts';

export interface DateField {
  read(date: DateValue): number;
  /** The nearest date that has this value there. Throws QueryRefused where no date has. */
  set(date: DateValue, value: number): DateValue;
}

const year: DateField = {
  read: (date) => date.year,
  set: (date, value) => {
    inRange('A year', value, -999_999_999, 999_999_999);
    return DateValue.of(value, date.month, Math.min(date.day, monthLength(value, date.month)));
  },
};
const quarter: DateField = {
  read: (date) => quarterOf(date.month),
  set: (date, value) => date.plusMonths((inRange('A quarter', value, 1, 4) - quarterOf(date.month)) * 3),
};
const month: DateField = {
  read: (date) => date.month,
  set: (date, value) => date.plusMonths(inRange('A month', value, 1, 12) - date.month),
};
const week: DateField = {
  read: (date) => weekDayOf(date.number).week,
  set: (date, value) => date.plusDays((inRange('A week', value, 1, 53) - week.read(date)) * 7),
};
const weekYear: DateField = {
  read: (date) => weekDayOf(date.number).weekYear,
  set: (date, value) => {
    const of = weekDayOf(date.number);
    inRange('A year', value, -999_999_999, 999_999_999);
    return DateValue.ofNumber(firstMonday(value) + (Math.min(of.week, weeksOf(value)) - 1) * 7 + of.dayOfWeek - 1);
  },
};
const day: DateField = {
  read: (date) => date.day,
  set: (date, value) => DateValue.of(date.year, date.month, value),
};
const ordinalDay: DateField = {
  read: dayOfYear,
  set: (date, value) => {
    const other = date.plusDays(inRange('A day of the year', value, 1, 366) - dayOfYear(date));
    if (other.year !== date.year) throw invalid(`The year ${date.year} has no day ${value}.`);
    return other;
  },
};
const ofQuarter: DateField = {
  read: dayOfQuarter,
  set: (date, value) => date.plusDays(inRange('A day of the quarter', value, 1, 92) - dayOfQuarter(date)),
};
const ofWeek: DateField = {
  read: (date) => weekDayOf(date.number).dayOfWeek,
  set: (date, value) => date.plusDays(inRange('A day of the week', value, 1, 7) - ofWeek.read(date)),
};

/** By name in lower case: case says nothing in these names. */
export const dateFields = {
  year,
  quarter,
  month,
  week,
  weekyear: weekYear,
  day,
  ordinalday: ordinalDay,
  dayofquarter: ofQuarter,
  dayofweek: ofWeek,
  weekday: ofWeek,
} as const satisfies Record<string, DateField>;
