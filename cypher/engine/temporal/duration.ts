/** DURATION. */
import { approximate } from './approximate.ts';
import { type Lengths, partsOfDuration } from './duration-parts.ts';
import { invalid } from './invalid.ts';
import { Temporal } from './types.ts';
import { fractionText, own } from './units.ts';

const nanosOfSecond = 1_000_000_000n;
const secondsOfDay = 86_400n;
/** A twelfth of 365.2425 days. */
const secondsOfMonth = 2_629_746n;
const fits = (value: bigint): boolean => BigInt.asIntN(64, value) === value;
const sign = (difference: bigint): number => (difference < 0n ? -1 : difference > 0n ? 1 : 0);

/** Months, days, seconds and nanoseconds, apart: a month is not always as long, a day neither. */
export class DurationValue extends Temporal implements Lengths {
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
  /** Of numbers with fractions (approximate.ts). Throws QueryRefused as `of` does. */
  static about(months: number, days: number, seconds: number, nanos: number): DurationValue {
    const about = approximate(months, days, seconds, nanos);
    return DurationValue.of(about.months, about.days, about.seconds, about.nanos);
  }
  /** Seconds it lasts on average: by these durations are ordered. */
  get averageSeconds(): bigint {
    return this.months * secondsOfMonth + this.days * secondsOfDay + this.seconds;
  }
  /** The same with whole days out of its seconds: P1DT25H becomes P2DT1H. */
  get inDays(): DurationValue {
    const days = this.seconds / secondsOfDay;
    return DurationValue.of(this.months, this.days + days, this.seconds - days * secondsOfDay, this.nanos);
  }
  get negated(): DurationValue {
    return DurationValue.of(-this.months, -this.days, -this.seconds, -this.nanos);
  }

  override get key(): string {
    return this.toString();
  }
  /** Throws QueryRefused where it is beyond 64 bits. */
  override get(name: string): bigint | undefined {
    const value = own(partsOfDuration, name.toLowerCase())?.(this);
    if (value !== undefined && !fits(value)) throw invalid(`The ${name} of ${this} are too many to be counted.`);
    return value;
  }
  /** Equal ones only: whether a month is longer than 30 days nobody knows. */
  override compare(other: Temporal): number | null {
    return other instanceof DurationValue && this.order(other) === 0 ? 0 : null;
  }
  override order(other: Temporal): number {
    if (!(other instanceof DurationValue)) return 0;
    return (
      sign(this.averageSeconds - other.averageSeconds) ||
      sign(this.nanos - other.nanos) ||
      sign(this.months - other.months) ||
      sign(this.days - other.days)
    );
  }
  override plus(other: Temporal): Temporal | null {
    return other instanceof DurationValue ? this.and(other) : other.plus(this);
  }
  /** Both, part by part. */
  and(other: DurationValue): DurationValue {
    return DurationValue.of(this.months + other.months, this.days + other.days, this.seconds + other.seconds, this.nanos + other.nanos);
  }
  override minus(other: Temporal): Temporal | null {
    return other instanceof DurationValue ? this.and(other.negated) : null;
  }
  override times(factor: bigint | number): DurationValue {
    if (typeof factor === 'number') return this.#scaled((part) => part * factor);
    return DurationValue.of(this.months * factor, this.days * factor, this.seconds * factor, this.nanos * factor);
  }
  /** Throws QueryRefused for the whole number 0. */
  override dividedBy(divisor: bigint | number): DurationValue {
    if (divisor === 0n) throw invalid('A duration cannot be divided by zero.');
    return this.#scaled((part) => part / Number(divisor));
  }
  #scaled(by: (part: number) => number): DurationValue {
    return DurationValue.about(by(Number(this.months)), by(Number(this.days)), by(Number(this.seconds)), by(Number(this.nanos)));
  }

  /** Parts that are 0 are left out: `P1Y2M3DT4H5M6.5S`; `PT0S` where all are. */
  override toString(): string {
    const date = part(this.months / 12n, 'Y') + part(this.months % 12n, 'M') + part(this.days, 'D');
    const time = this.#time();
    return date === '' && time === '' ? 'PT0S' : `P${date}${time === '' ? '' : `T${time}`}`;
  }
  #time(): string {
    // A negative time is written with a negative fraction: -1.5 s is held as -2 s and 0.5 s.
    const negative = this.seconds < 0n && this.nanos > 0n;
    const seconds = negative ? this.seconds + 1n : this.seconds;
    const ofMinute = seconds % 60n;
    const fraction = fractionText(Number(negative ? nanosOfSecond - this.nanos : this.nanos));
    const last = ofMinute === 0n && fraction === '' ? '' : `${negative && ofMinute === 0n ? '-' : ''}${ofMinute}${fraction}S`;
    return part(seconds / 3600n, 'H') + part((seconds / 60n) % 60n, 'M') + last;
  }
}
const part = (value: bigint, unit: string): string => (value === 0n ? '' : `${value}${unit}`);
