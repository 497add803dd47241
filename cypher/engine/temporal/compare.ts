/** How temporal values of one type stand to each other; those of two types are never equal and not comparable. */
import { DateValue } from './date.ts';
import { LocalDateTimeValue } from './date-time.ts';
import { DurationValue } from './duration.ts';
import { LocalTimeValue } from './time.ts';
import type { Temporal } from './types.ts';

const sign = (left: bigint | number, right: bigint | number): number => (left < right ? -1 : left > right ? 1 : 0);
const dates = (left: DateValue, right: DateValue): number =>
  sign(left.year, right.year) || sign(left.month, right.month) || sign(left.day, right.day);
const times = (left: LocalTimeValue, right: LocalTimeValue): number => sign(left.nanos, right.nanos);
const durations = (left: DurationValue, right: DurationValue): number =>
  sign(left.averageSeconds, right.averageSeconds) ||
  sign(left.nanos, right.nanos) ||
  sign(left.months, right.months) ||
  sign(left.days, right.days);

/** For ORDER BY, min() and max(): negative, 0 (only where they are equal) or positive; null where they are of two types. */
export function orderTemporal(left: Temporal, right: Temporal): number | null {
  if (left instanceof DateValue && right instanceof DateValue) return dates(left, right);
  if (left instanceof LocalDateTimeValue && right instanceof LocalDateTimeValue) {
    return dates(left.date, right.date) || times(left.time, right.time);
  }
  if (left instanceof LocalTimeValue && right instanceof LocalTimeValue) return times(left, right);
  return left instanceof DurationValue && right instanceof DurationValue ? durations(left, right) : null;
}
export const equalTemporal = (left: Temporal, right: Temporal): boolean => orderTemporal(left, right) === 0;
/**
 * What < <= > >= say; null: not comparable. Durations have no order (is a month longer than 30 days?), but equal ones are <= and >=.
 */
export function compareTemporal(operator: '<' | '<=' | '>' | '>=', left: Temporal, right: Temporal): boolean | null {
  const order = orderTemporal(left, right);
  if (order === null) return null;
  if (left instanceof DurationValue) return order === 0 && operator.endsWith('=') ? true : null;
  if (order === 0) return operator.endsWith('=');
  return order < 0 === operator.startsWith('<');
}
