/**
 * The proleptic ISO calendar: days, months and weeks by their numbers. Our own, since no library covers the years Cypher has (-999,999,999
 * to 999,999,999): `Temporal` ends at year 275,760, js-joda at 999,999, and neither has Cypher's durations, whose months, days and seconds
 * stay apart. What would be left to a library are these functions; a test holds them against `Date`.
 *
 * A day number counts from 1970-01-01; years may be negative, year 0 is 1 BC.
 */

export interface Day {
  year: number;
  month: number;
  day: number;
}
/** A day in ISO weeks; Monday is 1. */
export interface WeekDay {
  weekYear: number;
  week: number;
  dayOfWeek: number;
}

/** The remainder that is never negative, for days and years before the first. */
export const modulo = (value: number, by: number): number => ((value % by) + by) % by;

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
export const monthLength = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : lengths[month - 1]!);

// Years begin with March in both, so that the leap day is the last of a year; 719,468 days lie between 0000-03-01 and 1970-01-01.
const daysOf400Years = 146_097;
const shift = 719_468;
/** The number of a day; days beyond the end of a month run into the next. */
export function dayNumber({ year, month, day }: Day): number {
  const fromMarch = month > 2 ? year : year - 1;
  const cycle = Math.floor(fromMarch / 400);
  const yearOfCycle = fromMarch - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * daysOf400Years + dayOfCycle - shift;
}
/** The day of a number. */
export function dayOfNumber(number: number): Day {
  const shifted = number + shift;
  const cycle = Math.floor(shifted / daysOf400Years);
  const dayOfCycle = shifted - cycle * daysOf400Years;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) / 365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** Months later (or earlier); a day the month does not have becomes its last. */
export function plusMonths({ year, month, day }: Day, months: number): Day {
  const counted = year * 12 + month - 1 + months;
  const later = { year: Math.floor(counted / 12), month: modulo(counted, 12) + 1 };
  return { ...later, day: Math.min(day, monthLength(later.year, later.month)) };
}

/** Day of the week of a day number, Monday 1. */
export const dayOfWeek = (number: number): number => modulo(number + 3, 7) + 1;
/** Day of the year, 1 to 366. */
export const dayOfYear = (day: Day): number => dayNumber(day) - dayNumber({ year: day.year, month: 1, day: 1 }) + 1;
export const quarterOf = (month: number): number => Math.floor((month + 2) / 3);
/** Day of the quarter, 1 to 92. */
export const dayOfQuarter = (day: Day): number =>
  dayNumber(day) - dayNumber({ year: day.year, month: quarterOf(day.month) * 3 - 2, day: 1 }) + 1;

/** Day number of the Monday that begins week 1: the week that has 4 January. */
export function firstMonday(weekYear: number): number {
  const fourth = dayNumber({ year: weekYear, month: 1, day: 4 });
  return fourth - dayOfWeek(fourth) + 1;
}
/** A day number in ISO weeks. */
export function weekDayOf(number: number): WeekDay {
  const thursday = number - dayOfWeek(number) + 4;
  const { year } = dayOfNumber(thursday);
  return { weekYear: year, week: Math.floor((thursday - firstMonday(year)) / 7) + 1, dayOfWeek: dayOfWeek(number) };
}
/** Weeks of a year of weeks: 52 or 53. */
export const weeksOf = (weekYear: number): number => (firstMonday(weekYear + 1) - firstMonday(weekYear)) / 7;
