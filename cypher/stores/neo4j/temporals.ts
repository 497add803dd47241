/** Dates, times of day and durations of the driver as the texts Cypher has for them, which are those of the embedded store. */
import {
  type Date as Day,
  type Duration,
  isDate,
  isDateTime,
  isDuration,
  isLocalDateTime,
  isLocalTime,
  isPoint,
  isTime,
  type LocalDateTime,
  type LocalTime,
} from 'neo4j-driver';
import { DateValue } from '../../engine/temporal/date.ts';
import { LocalDateTimeValue } from '../../engine/temporal/date-time.ts';
import { DurationValue } from '../../engine/temporal/duration.ts';
import { LocalTimeValue } from '../../engine/temporal/time.ts';

const dateOf = ({ year, month, day }: Pick<Day, 'year' | 'month' | 'day'>): DateValue =>
  DateValue.of(Number(year), Number(month), Number(day));
const timeOf = ({ hour, minute, second, nanosecond }: Pick<LocalTime, 'hour' | 'minute' | 'second' | 'nanosecond'>): LocalTimeValue =>
  LocalTimeValue.of(Number(hour), Number(minute), Number(second), Number(nanosecond));
const durationOf = ({ months, days, seconds, nanoseconds }: Duration): DurationValue =>
  DurationValue.of(...([months, days, seconds, nanoseconds].map((part) => BigInt(String(part))) as [bigint, bigint, bigint, bigint]));

/** The text of a temporal value; null: it is none of these. */
export function temporalText(value: object): string | null {
  if (isDate(value)) return dateOf(value as Day).toString();
  if (isLocalTime(value)) return timeOf(value as LocalTime).toString();
  if (isLocalDateTime(value)) return new LocalDateTimeValue(dateOf(value as LocalDateTime), timeOf(value as LocalDateTime)).toString();
  if (isDuration(value)) return durationOf(value as Duration).toString();
  // The graph of another program may hold these.
  return isDateTime(value) || isTime(value) || isPoint(value) ? String(value) : null;
}
