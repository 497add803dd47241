/** What + - * / mean where one side is temporal. */
import type { Value } from '../values.ts';
import { approximate } from './approximate.ts';
import { DateValue } from './date.ts';
import { LocalDateTimeValue } from './date-time.ts';
import { DurationValue } from './duration.ts';
import { invalid } from './invalid.ts';
import { LocalTimeValue, nanosOfSecond } from './time.ts';
import type { Temporal } from './types.ts';

// More months or days than this lead beyond the last year from wherever they are counted, and fit into a number.
const far = 10n ** 12n;
function near(value: bigint): number {
  if (value > far || value < -far) throw invalid('The date would be beyond the year 999,999,999.');
  return Number(value);
}
const secondsOfDay = 86_400n;
function plus(value: Temporal, { months, days, seconds, nanos }: DurationValue): Temporal | undefined {
  if (value instanceof DurationValue) {
    return DurationValue.of(value.months + months, value.days + days, value.seconds + seconds, value.nanos + nanos);
  }
  // A date takes whole days of a duration's time only, a time of the day goes around the clock.
  if (value instanceof DateValue) return value.plusMonths(near(months)).plusDays(near(days + seconds / secondsOfDay));
  if (value instanceof LocalTimeValue) {
    return LocalTimeValue.ofNanos(value.nanos + Number(seconds % secondsOfDay) * nanosOfSecond + Number(nanos));
  }
  if (!(value instanceof LocalDateTimeValue)) return undefined;
  const day = new LocalDateTimeValue(value.date.plusMonths(near(months)).plusDays(near(days)), value.time);
  return day.plusSeconds(near(seconds / secondsOfDay) * 86_400 + Number(seconds % secondsOfDay), Number(nanos));
}
const negated = ({ months, days, seconds, nanos }: DurationValue): DurationValue => DurationValue.of(-months, -days, -seconds, -nanos);

/** Undefined where these cannot be added. Throws QueryRefused where the sum is beyond what there is. */
export function addTemporal(left: Temporal, right: Temporal): Temporal | undefined {
  if (right instanceof DurationValue) return plus(left, right);
  return left instanceof DurationValue ? plus(right, left) : undefined;
}
/** Undefined where the second is no duration. */
export const subtractTemporal = (left: Temporal, right: Temporal): Temporal | undefined =>
  right instanceof DurationValue ? plus(left, negated(right)) : undefined;

const scaledBy = ({ months, days, seconds, nanos }: DurationValue, by: (part: number) => number): DurationValue =>
  approximate(by(Number(months)), by(Number(days)), by(Number(seconds)), by(Number(nanos)));
/** A duration times a number; undefined where it is none. */
export function multiplyDuration(duration: DurationValue, by: Value): DurationValue | undefined {
  const { months, days, seconds, nanos } = duration;
  if (typeof by === 'bigint') return DurationValue.of(months * by, days * by, seconds * by, nanos * by);
  return typeof by === 'number' ? scaledBy(duration, (part) => part * by) : undefined;
}
/** A duration through a number; undefined where it is none. Throws QueryRefused for the whole number 0. */
export function divideDuration(duration: DurationValue, by: Value): DurationValue | undefined {
  if (by === 0n) throw invalid('A duration cannot be divided by zero.');
  return typeof by === 'bigint' || typeof by === 'number' ? scaledBy(duration, (part) => part / Number(by)) : undefined;
}
