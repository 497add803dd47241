/**
 * Durations of numbers with fractions: what is left of a month becomes days (30.436875 to the month), what is left of a day seconds, what
 * is left of a second nanoseconds, and less than that is cut.
 */
import type { Lengths } from './duration-parts.ts';
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

/** `nanos` may be more than a second. Throws QueryRefused where a part is too long. */
export function approximate(months: number, days: number, seconds: number, nanos: number): Lengths {
  if (![months, days, seconds, nanos].every(Number.isFinite)) return { months: 0n, days: 0n, seconds: 0n, nanos: 0n };
  const month = split(months);
  const day = split(days + month.rest * daysOfMonth);
  const second = split(seconds);
  const nano = split(nanos);
  const rest = (scaled(day.rest) * nanosOfDay + scaled(second.rest) * nanosOfSecond + scaled(nano.rest)) / 2n ** BigInt(scale);
  return { months: BigInt(month.whole), days: BigInt(day.whole), seconds: BigInt(second.whole), nanos: BigInt(nano.whole) + rest };
}
