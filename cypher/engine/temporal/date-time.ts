/** LOCAL DATETIME. */
import type { DateValue } from './date.ts';
import { DurationValue } from './duration.ts';
import { LocalTimeValue } from './time.ts';
import { Temporal } from './types.ts';
import { nanosOfDay, nanosOfSecond } from './units.ts';

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

  override get key(): string {
    return this.toString();
  }
  override get(name: string): bigint | undefined {
    return this.date.get(name) ?? this.time.get(name);
  }
  override compare(other: Temporal): number | null {
    return other instanceof LocalDateTimeValue ? this.date.order(other.date) || this.time.order(other.time) : null;
  }
  override order(other: Temporal): number {
    return this.compare(other) ?? 0;
  }
  override plus(other: Temporal): LocalDateTimeValue | null {
    if (!(other instanceof DurationValue)) return null;
    const wholeDays = other.seconds / 86_400n;
    const nanos = this.time.nanos + Number(other.seconds - wholeDays * 86_400n) * nanosOfSecond + Number(other.nanos);
    // The months first, then the days, then the time: so they are counted in Cypher.
    const date = this.date
      .plusLong(other.months, other.days)
      .plusLong(0n, wholeDays)
      .plusDays(Math.floor(nanos / nanosOfDay));
    return new LocalDateTimeValue(date, LocalTimeValue.ofNanos(nanos));
  }
  override minus(other: Temporal): LocalDateTimeValue | null {
    return other instanceof DurationValue ? this.plus(other.negated) : null;
  }
  override toString(): string {
    return `${this.date}T${this.time}`;
  }
}
