/** LOCAL TIME. */
import { modulo } from './calendar.ts';
import { DurationValue } from './duration.ts';
import { inRange } from './invalid.ts';
import { Temporal } from './types.ts';
import { fractionText, nanosOfDay, nanosOfSecond, own, padded } from './units.ts';

/** A time of the day, of no zone. */
export class LocalTimeValue extends Temporal {
  readonly type = 'LOCAL TIME';
  /** Nanoseconds since midnight. */
  readonly nanos: number;
  private constructor(nanos: number) {
    super();
    this.nanos = nanos;
  }
  /** Throws QueryRefused where there is no such time; 24:00 and leap seconds are none. */
  static of(hour: number, minute: number, second: number, nanosecond: number): LocalTimeValue {
    inRange('An hour', hour, 0, 23);
    inRange('A minute', minute, 0, 59);
    inRange('A second', second, 0, 59);
    inRange('A nanosecond', nanosecond, 0, nanosOfSecond - 1);
    return new LocalTimeValue((hour * 3600 + minute * 60 + second) * nanosOfSecond + nanosecond);
  }
  /** The time of so many nanoseconds after midnight, around the clock. */
  static ofNanos(nanos: number): LocalTimeValue {
    return new LocalTimeValue(modulo(nanos, nanosOfDay));
  }
  static readonly midnight = new LocalTimeValue(0);

  get hour(): number {
    return Math.floor(this.nanos / (3600 * nanosOfSecond));
  }
  get minute(): number {
    return Math.floor(this.nanos / (60 * nanosOfSecond)) % 60;
  }
  get second(): number {
    return Math.floor(this.nanos / nanosOfSecond) % 60;
  }
  /** Nanoseconds of the second. */
  get nanosecond(): number {
    return this.nanos % nanosOfSecond;
  }

  override get key(): string {
    return this.toString();
  }
  override get(name: string): bigint | undefined {
    const read = own(partsOfTime, name.toLowerCase());
    return read && BigInt(read(this));
  }
  override compare(other: Temporal): number | null {
    return other instanceof LocalTimeValue ? this.nanos - other.nanos : null;
  }
  override order(other: Temporal): number {
    return this.compare(other) ?? 0;
  }
  /** Around the clock; a duration's months and days do not count. */
  override plus(other: Temporal): LocalTimeValue | null {
    if (!(other instanceof DurationValue)) return null;
    return LocalTimeValue.ofNanos(this.nanos + Number(other.seconds % 86_400n) * nanosOfSecond + Number(other.nanos));
  }
  override minus(other: Temporal): LocalTimeValue | null {
    return other instanceof DurationValue ? this.plus(other.negated) : null;
  }
  override toString(): string {
    return `${padded(this.hour, 2)}:${padded(this.minute, 2)}:${padded(this.second, 2)}${fractionText(this.nanosecond)}`;
  }
}
/** What stands behind the dot of a time, by name in lower case. */
const partsOfTime: Readonly<Record<string, (time: LocalTimeValue) => number>> = {
  hour: (time) => time.hour,
  minute: (time) => time.minute,
  second: (time) => time.second,
  millisecond: (time) => Math.floor(time.nanosecond / 1_000_000),
  microsecond: (time) => Math.floor(time.nanosecond / 1000),
  nanosecond: (time) => time.nanosecond,
};
