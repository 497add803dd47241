/** Dates as texts, in the forms of ISO 8601 that Cypher takes: days, weeks, quarters, days of the year; with and without dashes. */
import { firstMonday, quarterOf, weeksOf } from './calendar.ts';
import { DateValue } from './date.ts';
import { inRange, invalid } from './invalid.ts';

type Parts = Readonly<Record<string, string | undefined>>;
const whole = (text: string | undefined): number => (text === undefined ? 1 : Number(text));

const calendar = ({ year, month, day }: Parts): DateValue => DateValue.of(whole(year), whole(month), whole(day));
function week(parts: Parts): DateValue {
  const year = whole(parts.year);
  const number = inRange(`A week of ${year}`, whole(parts.week), 1, weeksOf(year));
  return DateValue.ofNumber(firstMonday(year) + (number - 1) * 7 + inRange('A day of the week', whole(parts.day), 1, 7) - 1);
}
function quarter(parts: Parts): DateValue {
  const number = inRange('A quarter', whole(parts.quarter), 1, 4);
  const date = DateValue.of(whole(parts.year), number * 3 - 2, 1).plusDays(inRange('A day of the quarter', whole(parts.day), 1, 92) - 1);
  if (quarterOf(date.month) !== number) throw invalid(`Quarter ${number} of ${parts.year} has no day ${parts.day}.`);
  return date;
}
function ordinal({ year, day }: Parts): DateValue {
  const date = DateValue.of(whole(year), 1, 1).plusDays(inRange('A day of the year', whole(day), 1, 366) - 1);
  if (date.year !== whole(year)) throw invalid(`The year ${year} has no day ${day}.`);
  return date;
}

// A year of other than four digits has a sign.
const forms: readonly (readonly [RegExp, (parts: Parts) => DateValue])[] = [
  [/^(?<year>\d{4}|[+-]\d{1,9})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u, calendar],
  [/^(?<year>\d{4}|[+-]\d{1,9})(?:-(?<month>\d{2}))?$/u, calendar],
  [/^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})?$/u, calendar],
  [/^(?<year>\d{4}|[+-]\d{1,9})-?W(?<week>\d{1,2})(?:-(?<day>\d))?$/u, week],
  [/^(?<year>\d{4})W(?<week>\d{2})(?<day>\d)$/u, week],
  [/^(?<year>\d{4}|[+-]\d{1,9})-?Q(?<quarter>\d)(?:-(?<day>\d{1,2}))?$/u, quarter],
  [/^(?<year>\d{4})Q(?<quarter>\d)(?<day>\d{2})$/u, quarter],
  [/^(?<year>\d{4}|[+-]\d{1,9})-(?<day>\d{3})$/u, ordinal],
  [/^(?<year>\d{4})(?<day>\d{3})$/u, ordinal],
];

/** The date a text names; its first day where it names only a month, a week, a quarter or a year. Throws QueryRefused. */
export function parseDate(text: string): DateValue {
  for (const [form, make] of forms) {
    const parts = form.exec(text)?.groups;
    if (parts) return make(parts);
  }
  throw invalid(`'${text.slice(0, 40)}' is no date. Write it as '2026-11-30', '2026-W49-1', '2026-Q4', '2026-334', '2026-11' or '2026'.`);
}
