/** Dates and times cut down to the beginning of a unit; then parts of a map are set. */
import type { MapValue, Value } from '../values.ts';
import { buildDate } from './build-date.ts';
import { buildTime, subsecondOf } from './build-time.ts';
import { DateValue } from './date.ts';
import { LocalDateTimeValue } from './date-time.ts';
import { invalid } from './invalid.ts';
import { dateOf, timeOf } from './of-value.ts';
import { dateParts, type Parts, partsOf, timeParts } from './parts.ts';
import { setDate } from './set-date.ts';
import { LocalTimeValue } from './time.ts';
import { nanosOfDay, nanosOfSecond } from './units.ts';

const ofYears =
  (years: number) =>
  (date: DateValue): DateValue =>
    DateValue.of(Math.trunc(date.year / years) * years, 1, 1);
const dateUnits: Readonly<Record<string, (date: DateValue) => DateValue>> = {
  millennium: ofYears(1000),
  century: ofYears(100),
  decade: ofYears(10),
  year: ofYears(1),
  weekYear: (date) => setDate.dayofweek(setDate.week(date, 1), 1),
  quarter: (date) => setDate.dayofquarter(date, 1),
  month: (date) => setDate.day(date, 1),
  week: (date) => setDate.dayofweek(date, 1),
  day: (date) => date,
};
// In nanoseconds.
const timeUnits: Readonly<Record<string, number>> = {
  day: nanosOfDay,
  hour: 3600 * nanosOfSecond,
  minute: 60 * nanosOfSecond,
  second: nanosOfSecond,
  millisecond: 1_000_000,
  microsecond: 1000,
};
const names = [...Object.keys(dateUnits), ...Object.keys(timeUnits).slice(1)];
const has = (units: object, unit: string): boolean => Object.hasOwn(units, unit);

/** Throws QueryRefused where there is no such unit, or none of dates. */
function cutDate(date: DateValue, unit: string): DateValue {
  if (has(dateUnits, unit)) return dateUnits[unit]!(date);
  throw invalid(
    has(timeUnits, unit) ? `A date cannot be truncated to the ${unit}.` : `There is no unit '${unit}'; there are ${names.join(', ')}.`,
  );
}
function cutTime(time: LocalTimeValue, unit: string): LocalTimeValue {
  if (has(timeUnits, unit)) return LocalTimeValue.ofNanos(time.nanos - (time.nanos % timeUnits[unit]!));
  throw invalid(has(dateUnits, unit) ? `A time of the day cannot be truncated to the ${unit}.` : `There is no unit '${unit}'.`);
}

/** Smaller fractions than the unit are added to what is left, so that milliseconds stay where nanoseconds are given. */
function addFractions(time: LocalTimeValue, unit: string, parts: Parts): { time: LocalTimeValue; parts: Parts } {
  const smaller = { millisecond: ['microsecond', 'nanosecond'], microsecond: ['nanosecond'] }[unit] ?? [];
  const fractions = new Map([...parts].filter(([name]) => smaller.includes(name)));
  if (fractions.size === 0) return { time, parts };
  const nanos = time.nanos + subsecondOf(fractions, timeUnits[unit]!);
  return { time: LocalTimeValue.ofNanos(nanos), parts: new Map([...parts].filter(([name]) => !fractions.has(name))) };
}
function setTime(cut: LocalTimeValue, unit: string, parts: Parts): LocalTimeValue {
  const added = addFractions(cut, unit, parts);
  return buildTime(added.parts, added.time);
}
const none: Parts = new Map();
const partsIn = (map: MapValue, type: string, allowed: readonly string[]): Parts => (map.size === 0 ? none : partsOf(map, type, allowed));

/** Throws QueryRefused, as do those below. */
export const truncateDate = (unit: string, value: Value, map: MapValue): DateValue =>
  buildDate(partsIn(map, 'DATE', dateParts), cutDate(dateOf(value), unit));
export const truncateTime = (unit: string, value: Value, map: MapValue): LocalTimeValue =>
  setTime(cutTime(timeOf(value), unit), unit, partsIn(map, 'LOCAL TIME', timeParts));
export function truncateDateTime(unit: string, value: Value, map: MapValue): LocalDateTimeValue {
  const parts = partsIn(map, 'LOCAL DATETIME', [...dateParts, ...timeParts]);
  const ofDate = has(dateUnits, unit);
  const date = ofDate || value instanceof LocalDateTimeValue ? dateOf(value) : null;
  if (!date) throw invalid(`Only a LOCAL DATETIME can be truncated to the ${unit} here.`);
  if (ofDate) return new LocalDateTimeValue(buildDate(parts, cutDate(date, unit)), buildTime(parts, LocalTimeValue.midnight));
  return new LocalDateTimeValue(buildDate(parts, date), setTime(cutTime(timeOf(value), unit), unit, parts));
}
