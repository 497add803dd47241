/**
 * Durations of numbers with fractions: what is left of a month becomes days (30.436875 to the month), what is left of a day seconds, what
 * is left of a second nanoseconds, and less than that is cut.
 */
import { DurationValue } from './duration.ts';
import { invalid } from './invalid.ts';

const daysOfMonth = 30.436875;
const limit = 2 ** 63;
function split(value: number): { whole: number; rest: number } {
  if (Math.abs(value) >= limit) throw invalid('The duration is too long: it must be less than 2^63 seconds.');
  const whole = Math.trunc(value);
  return { whole, rest: value - whole };
}
// A fraction times a power of two is exact, so that its product with nanoseconds is, too; `1.3 * 86400` would not be.
const scale = 100;
const scaled = (rest: number): bigint => BigInt(Math.trunc(rest * 2 ** scale));
const nanosOfSecond = 1_000_000_000n;
const nanosOfDay = 86_400n * nanosOfSecond;

/** Throws QueryRefused where it is longer than 2^63 seconds. */
export function approximate(months: number, days: number, seconds: number, nanos: number): DurationValue {
  if (![months, days, seconds, nanos].every(Number.isFinite)) return DurationValue.of(0n, 0n, 0n, 0n);
  const month = split(months);
  const day = split(days + month.rest * daysOfMonth);
  const second = split(seconds);
  const nano = split(nanos);
  const rest = (scaled(day.rest) * nanosOfDay + scaled(second.rest) * nanosOfSecond + scaled(nano.rest)) / 2n ** BigInt(scale);
  return DurationValue.of(BigInt(month.whole), BigInt(day.whole), BigInt(second.whole), BigInt(nano.whole) + rest);
}
