/**
 * Durations of numbers with fractions: what is left of a month becomes days (30.436875 to the month), what is left of a day seconds, what
 * is left of a second nanoseconds, and less than that is cut.
 */
import type { Lengths } from './duration-parts.ts';
import { invalid } from './invalid.ts';
import { nanosOfDay, nanosOfSecond } from './units.ts';

const nanosOfMonth = 2_629_746_000_000_000;
const limit = 2 ** 63;
/** What is not a number (as half of infinity is not) counts as nothing. */
function whole(value: number): number {
  if (Math.abs(value) >= limit) throw invalid('The duration is too long: it must be less than 2^63 seconds.');
  return Number.isNaN(value) ? 0 : Math.trunc(value);
}

/**
 * `nanos` may be more than a second, in what is given and in what comes out. Floating point goes the same steps as on the server, so that
 * both say the same to the nanosecond. Throws QueryRefused where a part is too long.
 */
export function approximate(months: number, days: number, seconds: number, nanos: number): Lengths {
  const wholeMonths = whole(months);
  const allDays = days + ((months - wholeMonths) * nanosOfMonth) / nanosOfDay;
  const wholeDays = whole(allDays);
  const allSeconds = seconds + ((allDays - wholeDays) * nanosOfDay) / nanosOfSecond;
  const wholeSeconds = whole(allSeconds);
  const allNanos = nanos + (allSeconds - wholeSeconds) * nanosOfSecond;
  return { months: BigInt(wholeMonths), days: BigInt(wholeDays), seconds: BigInt(wholeSeconds), nanos: BigInt(whole(allNanos)) };
}
