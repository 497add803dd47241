import { type Day, dayNumber, dayOfNumber, monthLength, plusMonths } from './calendar.ts';
import { inRange, invalid } from './invalid.ts';
import { Temporal } from './types.ts';

const lastYear = 999_999_999;
const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
/** A year in an ISO text: four digits at least, with a sign where it has more or is before year 0. */
function yearText(year: number): string {
  const digits = pad(Math.abs(year), 4);
  if (year < 0) return `-${digits}`;
  return year > 9999 ? `+${digits}` : digits;
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
    if (day > monthLength(year, month)) throw invalid(`${yearText(year)}-${pad(month, 2)} has no day ${day}.`);
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
  override toString(): string {
    return `${yearText(this.year)}-${pad(this.month, 2)}-${pad(this.day, 2)}`;
  }
}
