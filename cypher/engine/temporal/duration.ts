import { invalid } from './invalid.ts';
import { fractionText } from './time.ts';
import { Temporal } from './types.ts';

const nanosOfSecond = 1_000_000_000n;
const secondsOfDay = 86_400n;
/** A twelfth of 365.2425 days. */
export const secondsOfMonth = 2_629_746n;
const most = 2n ** 63n - 1n;
const fits = (value: bigint): boolean => value <= most && value >= -most - 1n;

/** Months, days, seconds and nanoseconds, apart: a month is not always as long, a day neither. */
export class DurationValue extends Temporal {
  readonly type = 'DURATION';
  readonly months: bigint;
  readonly days: bigint;
  readonly seconds: bigint;
  /** Of the second: 0 to 999,999,999, also where `seconds` is negative. */
  readonly nanos: bigint;
  private constructor(months: bigint, days: bigint, seconds: bigint, nanos: bigint) {
    super();
    this.months = months;
    this.days = days;
    this.seconds = seconds;
    this.nanos = nanos;
  }
  /** `nanos` may be any number of them. Throws QueryRefused where the whole is longer than 2^63 seconds. */
  static of(months: bigint, days: bigint, seconds: bigint, nanos: bigint): DurationValue {
    const ofSecond = ((nanos % nanosOfSecond) + nanosOfSecond) % nanosOfSecond;
    const whole = seconds + (nanos - ofSecond) / nanosOfSecond;
    const average = months * secondsOfMonth + days * secondsOfDay + whole;
    if (![months, days, whole, average].every(fits)) throw invalid('The duration is too long: it must be less than 2^63 seconds.');
    return new DurationValue(months, days, whole, ofSecond);
  }
  /** Seconds it lasts on average: by these durations are ordered. */
  get averageSeconds(): bigint {
    return this.months * secondsOfMonth + this.days * secondsOfDay + this.seconds;
  }
  /** Parts that are 0 are left out: `P1Y2M3DT4H5M6.5S`; `PT0S` where all are. */
  override toString(): string {
    const part = (value: bigint, unit: string): string => (value === 0n ? '' : `${value}${unit}`);
    const date = part(this.months / 12n, 'Y') + part(this.months % 12n, 'M') + part(this.days, 'D');
    const time = this.#time(part);
    return date === '' && time === '' ? 'PT0S' : `P${date}${time === '' ? '' : `T${time}`}`;
  }
  #time(part: (value: bigint, unit: string) => string): string {
    // A negative time is written with a negative fraction: -1.5 s is held as -2 s and 0.5 s.
    const negative = this.seconds < 0n && this.nanos > 0n;
    const seconds = negative ? this.seconds + 1n : this.seconds;
    const nanos = negative ? nanosOfSecond - this.nanos : this.nanos;
    const ofMinute = seconds % 60n;
    const sign = negative && ofMinute === 0n ? '-' : '';
    const fraction = fractionText(Number(nanos));
    const last = ofMinute === 0n && fraction === '' ? '' : `${sign}${ofMinute}${fraction}S`;
    return part(seconds / 3600n, 'H') + part((seconds / 60n) % 60n, 'M') + last;
  }
}
