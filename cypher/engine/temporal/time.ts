import { modulo } from './calendar.ts';
import { inRange } from './invalid.ts';
import { Temporal } from './types.ts';

export const nanosOfSecond = 1_000_000_000;
export const secondsOfDay = 86_400;
/** 86,400 thousand million: a day's nanoseconds fit into a number. */
export const nanosOfDay = secondsOfDay * nanosOfSecond;

const two = (value: number): string => String(value).padStart(2, '0');
/** A fraction of a second as it stands behind the seconds: `.5`; '' for none. */
export const fractionText = (nanos: number): string => (nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/u, '')}`);

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
  override toString(): string {
    return `${two(this.hour)}:${two(this.minute)}:${two(this.second)}${fractionText(this.nanosecond)}`;
  }
}
