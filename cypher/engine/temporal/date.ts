/** DATE. */
import { type Day, dayNumber, dayOfNumber, monthLength, plusMonths } from './calendar.ts';
import { partsOfDate } from './date-parts.ts';
import { DurationValue } from './duration.ts';
import { inRange, invalid } from './invalid.ts';
import { Temporal } from './types.ts';
import { lastYear, own, padded } from './units.ts';

/** A year in an ISO text: four digits at least, with a sign where it has more or is before year 0. */
function yearText(year: number): string {
  const digits = padded(Math.abs(year), 4);
  if (year < 0) return `-${digits}`;
  return year > 9999 ? `+${digits}` : digits;
}
// More months or days than this lead beyond the last year from wherever they are counted, and fit into a number.
const far = 10n ** 12n;
function near(value: bigint): number {
  if (value > far || value < -far) throw invalid(`The date would be beyond the year ${lastYear}.`);
  return Number(value);
}

/** A day of the calendar, of no zone. */
export class DateValue extends Temporal implements Day {
  readonly type = 'DATE';
  readonly year: number;
  readonly month: number;
  readonly day: number;
  private constructor(year: number, month: number, day: number) {
    super();
    this.year = year;
    this.month = month;
    this.day = day;
  }
  /** Throws QueryRefused where there is no such day. */
  static of(year: number, month: number, day: number): DateValue {
    inRange('A year', year, -lastYear, lastYear);
    inRange('A month', month, 1, 12);
    inRange('A day of the month', day, 1, 31);
    if (day > monthLength(year, month)) throw invalid(`${yearText(year)}-${padded(month, 2)} has no day ${day}.`);
    return new DateValue(year, month, day);
  }
  /** The day of a day number (days since 1970-01-01). Throws QueryRefused beyond the last year. */
  static ofNumber(number: number): DateValue {
    return DateValue.ofDay(dayOfNumber(number));
  }
  /** A day the calendar has made. Throws QueryRefused beyond the last year. */
  static ofDay({ year, month, day }: Day): DateValue {
    inRange('A year', year, -lastYear, lastYear);
    return new DateValue(year, month, day);
  }
  /** Days since 1970-01-01. */
  get number(): number {
    return dayNumber(this);
  }
  /** Months later or earlier; a day the month does not have becomes its last. */
  plusMonths(months: number): DateValue {
    return months === 0 ? this : DateValue.ofDay(plusMonths(this, months));
  }
  plusDays(days: number): DateValue {
    return days === 0 ? this : DateValue.ofNumber(this.number + days);
  }
  /** The date a duration's months and days later. */
  plusLong(months: bigint, days: bigint): DateValue {
    return this.plusMonths(near(months)).plusDays(near(days));
  }

  override get key(): string {
    return this.toString();
  }
  override get(name: string): bigint | undefined {
    const read = own<(day: Day) => number>(partsOfDate, name.toLowerCase());
    return read && BigInt(read(this));
  }
  override compare(other: Temporal): number | null {
    return other instanceof DateValue ? this.year - other.year || this.month - other.month || this.day - other.day : null;
  }
  override order(other: Temporal): number {
    return this.compare(other) ?? 0;
  }
  /** Of a duration's time whole days only count. */
  override plus(other: Temporal): DateValue | null {
    return other instanceof DurationValue ? this.plusLong(other.months, other.days + other.seconds / 86_400n) : null;
  }
  override minus(other: Temporal): DateValue | null {
    return other instanceof DurationValue ? this.plus(other.negated) : null;
  }
  override toString(): string {
    return `${yearText(this.year)}-${padded(this.month, 2)}-${padded(this.day, 2)}`;
  }
}
