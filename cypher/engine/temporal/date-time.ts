import { DateValue } from './date.ts';
import { LocalTimeValue, nanosOfDay, nanosOfSecond, secondsOfDay } from './time.ts';
import { Temporal } from './types.ts';

/** A day and a time of it, of no zone. */
export class LocalDateTimeValue extends Temporal {
  readonly type = 'LOCAL DATETIME';
  readonly date: DateValue;
  readonly time: LocalTimeValue;
  constructor(date: DateValue, time: LocalTimeValue) {
    super();
    this.date = date;
    this.time = time;
  }
  /** Seconds and nanoseconds later or earlier; `nanos` less than a second. Throws QueryRefused beyond the last year. */
  plusSeconds(seconds: number, nanos: number): LocalDateTimeValue {
    const days = Math.trunc(seconds / secondsOfDay);
    const ofDay = this.time.nanos + (seconds - days * secondsOfDay) * nanosOfSecond + nanos;
    return new LocalDateTimeValue(this.date.plusDays(days + Math.floor(ofDay / nanosOfDay)), LocalTimeValue.ofNanos(ofDay));
  }
  override toString(): string {
    return `${this.date}T${this.time}`;
  }
}
