/** What stands behind the dot of a temporal value: `d.year`, `duration.days`. Case says nothing in these names. */
import type { Value } from '../values.ts';
import { DateValue } from './date.ts';
import { LocalDateTimeValue } from './date-time.ts';
import { DurationValue } from './duration.ts';
import { dateFields } from './fields-of-date.ts';
import { invalid } from './invalid.ts';
import { LocalTimeValue } from './time.ts';
import type { Temporal } from './types.ts';

const timeFields: Readonly<Record<string, (time: LocalTimeValue) => number>> = {
  hour: (time) => time.hour,
  minute: (time) => time.minute,
  second: (time) => time.second,
  millisecond: (time) => Math.floor(time.nanosecond / 1_000_000),
  microsecond: (time) => Math.floor(time.nanosecond / 1000),
  nanosecond: (time) => time.nanosecond,
};
const nanosIn = ({ seconds, nanos }: DurationValue): bigint => seconds * 1_000_000_000n + nanos;
const floorDivide = (value: bigint, by: bigint): bigint => (value - (((value % by) + by) % by)) / by;
// Divisions of bigints cut towards zero: the years of P-17M are -1.
const durationFields: Readonly<Record<string, (duration: DurationValue) => bigint>> = {
  years: ({ months }) => months / 12n,
  quarters: ({ months }) => months / 3n,
  months: ({ months }) => months,
  weeks: ({ days }) => days / 7n,
  days: ({ days }) => days,
  hours: ({ seconds }) => seconds / 3600n,
  minutes: ({ seconds }) => seconds / 60n,
  seconds: ({ seconds }) => seconds,
  milliseconds: (duration) => floorDivide(nanosIn(duration), 1_000_000n),
  microseconds: (duration) => floorDivide(nanosIn(duration), 1000n),
  nanoseconds: nanosIn,
  quartersofyear: ({ months }) => (months / 3n) % 4n,
  monthsofquarter: ({ months }) => months % 3n,
  monthsofyear: ({ months }) => months % 12n,
  daysofweek: ({ days }) => days % 7n,
  minutesofhour: ({ seconds }) => (seconds / 60n) % 60n,
  secondsofminute: ({ seconds }) => seconds % 60n,
  millisecondsofsecond: ({ nanos }) => nanos / 1_000_000n,
  microsecondsofsecond: ({ nanos }) => nanos / 1000n,
  nanosecondsofsecond: ({ nanos }) => nanos,
};

const own = <T>(fields: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(fields, name) ? fields[name] : undefined);
function read(value: Temporal, name: string): bigint | undefined {
  if (value instanceof DurationValue) return own(durationFields, name)?.(value);
  const date = value instanceof DateValue ? value : value instanceof LocalDateTimeValue ? value.date : null;
  const time = value instanceof LocalTimeValue ? value : value instanceof LocalDateTimeValue ? value.time : null;
  const found = (date && own(dateFields, name)?.read(date)) ?? (time && own(timeFields, name)?.(time));
  return typeof found === 'number' ? BigInt(found) : undefined;
}
const namesOf = (value: Temporal): string[] => {
  if (value instanceof DurationValue) return Object.keys(durationFields);
  return [...(value instanceof LocalTimeValue ? [] : Object.keys(dateFields)), ...(value instanceof DateValue ? [] : Object.keys(timeFields))];
};

/** A whole number. Throws QueryRefused where the value has no such part, or one beyond 64 bits. */
export function temporalField(value: Temporal, name: string): Value {
  const found = read(value, name.toLowerCase());
  if (found === undefined) throw invalid(`A ${value.type} has no '${name.slice(0, 40)}'; it has ${namesOf(value).join(', ')}.`);
  if (BigInt.asIntN(64, found) !== found) throw invalid(`The '${name}' of ${value} are too many to be counted.`);
  return found;
}
