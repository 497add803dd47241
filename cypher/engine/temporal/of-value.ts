/** What other temporal values have of a date and of a time. */
import type { Value } from '../values.ts';
import { DateValue } from './date.ts';
import { LocalDateTimeValue } from './date-time.ts';
import { invalid } from './invalid.ts';
import { LocalTimeValue } from './time.ts';
import { Temporal } from './types.ts';

const toldOf = (value: Value): string => (value instanceof Temporal ? `The ${value.type} ${value}` : 'What was given');

/** Throws QueryRefused where it has no date. */
export function dateOf(value: Value): DateValue {
  if (value instanceof DateValue) return value;
  if (value instanceof LocalDateTimeValue) return value.date;
  throw invalid(`${toldOf(value)} has no date: a DATE or a LOCAL DATETIME is needed.`);
}
/** Throws QueryRefused where it has no time of the day. */
export function timeOf(value: Value): LocalTimeValue {
  if (value instanceof LocalTimeValue) return value;
  if (value instanceof LocalDateTimeValue) return value.time;
  throw invalid(`${toldOf(value)} has no time of the day: a LOCAL TIME or a LOCAL DATETIME is needed.`);
}
