/** Times of the day in ISO texts. */
import { LocalDateTimeValue } from './date-time.ts';
import { invalid } from './invalid.ts';
import { parseDate } from './parse-date.ts';
import { LocalTimeValue } from './time.ts';

const forms = [
  /^(?<hour>\d{1,2})(?::(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,](?<fraction>\d{1,9}))?)?)?$/u,
  /^(?<hour>\d{2})(?<minute>\d{2})(?:(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?$/u,
];
function timeOf(text: string): LocalTimeValue | null {
  const parts = forms.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
  if (!parts) return null;
  const { hour, minute = '0', second = '0', fraction = '' } = parts;
  return LocalTimeValue.of(Number(hour), Number(minute), Number(second), Number(fraction.padEnd(9, '0')));
}

/** A time of the day, with or without colons, from hours to nanoseconds. Throws QueryRefused. */
export function parseTime(text: string): LocalTimeValue {
  const time = timeOf(text.replace(/^T/u, ''));
  if (!time) throw invalid(`'${text.slice(0, 40)}' is no time of the day without a zone. Write it as '14:30' or '14:30:15.5'.`);
  return time;
}

/** A date and, behind a T, a time; without one it is midnight. Throws QueryRefused. */
export function parseDateTime(text: string): LocalDateTimeValue {
  const [, date = '', time] = /^([^Tt]*)(?:[Tt](.*))?$/su.exec(text) ?? [];
  const parsed = time === undefined ? LocalTimeValue.midnight : timeOf(time);
  if (!parsed) throw invalid(`'${text.slice(0, 40)}' is no date and time without a zone. Write it as '2026-11-30T14:30'.`);
  return new LocalDateTimeValue(parseDate(date), parsed);
}
