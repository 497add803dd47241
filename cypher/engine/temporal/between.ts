/** The durations between two temporal values: in months, days and seconds together, or in one of them. */
import { DateValue } from './date.ts';
import { LocalDateTimeValue } from './date-time.ts';
import { DurationValue } from './duration.ts';
import { invalid } from './invalid.ts';
import { LocalTimeValue } from './time.ts';
import type { Temporal } from './types.ts';
import { nanosOfDay } from './units.ts';

const dateIn = (value: Temporal): DateValue | null => {
  if (value instanceof LocalDateTimeValue) return value.date;
  return value instanceof DateValue ? value : null;
};
const timeIn = (value: Temporal): LocalTimeValue => {
  if (value instanceof LocalDateTimeValue) return value.time;
  return value instanceof LocalTimeValue ? value : LocalTimeValue.midnight;
};
interface Ends {
  from: LocalDateTimeValue;
  to: LocalDateTimeValue;
  /** How many of the two have a date: with less than both, only times are between them. */
  dates: number;
}
/** A date that one has and the other has not is given to both; without a time it is midnight. */
function endsOf(from: Temporal, to: Temporal): Ends {
  if (from instanceof DurationValue || to instanceof DurationValue) throw invalid('Between what? Give two dates or times, not a duration.');
  const [first, second] = [dateIn(from), dateIn(to)];
  const some = first ?? second ?? DateValue.of(1970, 1, 1);
  return {
    from: new LocalDateTimeValue(first ?? some, timeIn(from)),
    to: new LocalDateTimeValue(second ?? some, timeIn(to)),
    dates: Number(first !== null) + Number(second !== null),
  };
}

/** The date at the end, a day nearer where the time of the day is not reached yet: whole days and months are counted to it. */
function reached({ from, to }: Ends): DateValue {
  const days = to.date.number - from.date.number;
  const ahead = to.time.nanos - from.time.nanos;
  if (days > 0 && ahead < 0) return to.date.plusDays(-1);
  return days < 0 && ahead > 0 ? to.date.plusDays(1) : to.date;
}
const wholeDays = (ends: Ends): number => reached(ends).number - ends.from.date.number;
function wholeMonths(ends: Ends): number {
  const counted = ({ year, month, day }: DateValue): number => (year * 12 + month) * 32 + day;
  return Math.trunc((counted(reached(ends)) - counted(ends.from.date)) / 32);
}
/** 0 where one has no date. */
function inDates(count: (ends: Ends) => number, ends: Ends): number {
  if (ends.dates === 0) throw invalid('Between two times of the day are no days or months. Use duration.inSeconds().');
  return ends.dates === 2 ? count(ends) : 0;
}
const nanosBetween = ({ from, to }: Ends): bigint =>
  BigInt(to.date.number - from.date.number) * BigInt(nanosOfDay) + BigInt(to.time.nanos - from.time.nanos);

/** Months, then days of what is left, then seconds. Throws QueryRefused for durations, as do those below. */
export function durationBetween(one: Temporal, other: Temporal): DurationValue {
  const ends = endsOf(one, other);
  if (ends.dates < 2) return DurationValue.of(0n, 0n, 0n, nanosBetween(ends));
  const months = wholeMonths(ends);
  const afterMonths = { ...ends, from: new LocalDateTimeValue(ends.from.date.plusMonths(months), ends.from.time) };
  const days = wholeDays(afterMonths);
  const afterDays = { ...ends, from: new LocalDateTimeValue(afterMonths.from.date.plusDays(days), ends.from.time) };
  return DurationValue.of(BigInt(months), BigInt(days), 0n, nanosBetween(afterDays));
}
export function durationInMonths(one: Temporal, other: Temporal): DurationValue {
  return DurationValue.of(BigInt(inDates(wholeMonths, endsOf(one, other))), 0n, 0n, 0n);
}
export function durationInDays(one: Temporal, other: Temporal): DurationValue {
  return DurationValue.of(0n, BigInt(inDates(wholeDays, endsOf(one, other))), 0n, 0n);
}
export const durationInSeconds = (one: Temporal, other: Temporal): DurationValue =>
  DurationValue.of(0n, 0n, 0n, nanosBetween(endsOf(one, other)));
