/** A date of its parts: a calendar day, a day of a week, of a quarter or of a year; or another date with some of them changed. */
import { firstMonday } from './calendar.ts';
import { DateValue } from './date.ts';
import { inRange, invalid } from './invalid.ts';
import { dateParts, hasAny, type Parts, wholeOf } from './parts.ts';
import { setDate } from './set-date.ts';

// The ways to name a day, each from its larger part to its smaller.
const ways = [
  ['month', 'day'],
  ['week', 'dayofweek'],
  ['quarter', 'dayofquarter'],
  ['ordinalday', 'ordinalday'],
] as const;

function refuseMixed(parts: Parts): void {
  const used = ways.filter((names) => hasAny(parts, names));
  if (used.length < 2) return;
  const [one, other] = used.map((names) => names.find((name) => parts.has(name)));
  throw invalid(`'${one}' and '${other}' cannot be given together: name the day by one of month, week, quarter or day of the year.`);
}
function refuseGaps(parts: Parts, toTheDay: boolean): void {
  // A day of the year may stand alone: it is one of the year 0.
  if (!parts.has('year') && (toTheDay || !parts.has('ordinalday'))) throw invalid("'year' must be given.");
  const [large, small] = ways.find((names) => hasAny(parts, names)) ?? ways[0];
  if (parts.has(small) && !parts.has(large)) throw invalid(`'${small}' cannot be given without '${large}'.`);
  if (toTheDay && !parts.has(small)) throw invalid(`'${parts.has(large) ? small : large}' must be given, since a time is.`);
}
function beginning(parts: Parts): DateValue {
  if (!parts.has('week')) return DateValue.of(0, 1, 1);
  return DateValue.ofNumber(firstMonday(inRange('A year', wholeOf(parts, 'year', 0), -999_999_999, 999_999_999)));
}

/**
 * The date of the parts, those not given being the first, or those of `base`. `toTheDay`: a time comes with it, so that all parts down to
 * the day are needed. Throws QueryRefused where they are not enough, too many or no date.
 */
export function buildDate(parts: Parts, base: DateValue | null, toTheDay = false): DateValue {
  refuseMixed(parts);
  if (!base) refuseGaps(parts, toTheDay);
  let date = base ?? beginning(parts);
  for (const name of dateParts) {
    if (!parts.has(name)) continue;
    const set = setDate[name === 'year' && parts.has('week') ? 'weekyear' : name];
    date = set(date, wholeOf(parts, name, name === 'year' ? 0 : 1));
  }
  return date;
}
