/** What date(), localtime() and localdatetime() make of a text, a map or another temporal value. */
import type { Value } from '../values.ts';
import { buildDate } from './build-date.ts';
import { buildTime } from './build-time.ts';
import type { DateValue } from './date.ts';
import { LocalDateTimeValue } from './date-time.ts';
import { invalid } from './invalid.ts';
import { dateOf, timeOf } from './of-value.ts';
import { parseDate } from './parse-date.ts';
import { parseDateTime, parseTime } from './parse-time.ts';
import { dateParts, hasAny, type Parts, partsOf, timeParts } from './parts.ts';
import type { LocalTimeValue } from './time.ts';
import { Temporal } from './types.ts';
import { clock } from './zone.ts';

/** A kind of temporal value that is made of others: by texts, by parts, and of the clock. */
export interface Kind<T extends Temporal> {
  type: string;
  parts: readonly string[];
  parse(text: string): T;
  /** Of another temporal value. */
  from(value: Value): T;
  build(parts: Parts): T;
  /** Of what the clock shows. */
  now(shown: LocalDateTimeValue): T;
}

const given = <T>(parts: Parts, name: string, of: (value: Value) => T): T | null => (parts.has(name) ? of(parts.get(name)!) : null);
export const dates: Kind<DateValue> = {
  type: 'DATE',
  parts: ['date', 'timezone', ...dateParts],
  parse: parseDate,
  from: dateOf,
  build: (parts) => buildDate(parts, given(parts, 'date', dateOf)),
  now: ({ date }) => date,
};
export const times: Kind<LocalTimeValue> = {
  type: 'LOCAL TIME',
  parts: ['time', 'timezone', ...timeParts],
  parse: parseTime,
  from: timeOf,
  build: (parts) => buildTime(parts, given(parts, 'time', timeOf)),
  now: ({ time }) => time,
};
const both = (value: Value): LocalDateTimeValue => new LocalDateTimeValue(dateOf(value), timeOf(value));
export const dateTimes: Kind<LocalDateTimeValue> = {
  type: 'LOCAL DATETIME',
  parts: ['date', 'time', 'datetime', 'timezone', ...dateParts, ...timeParts],
  parse: parseDateTime,
  from: both,
  build: (parts) => {
    const base = given(parts, 'datetime', both);
    if (base && hasAny(parts, ['date', 'time'])) throw invalid("'datetime' cannot be given together with 'date' or 'time'.");
    const time = base?.time ?? given(parts, 'time', timeOf);
    const withTime = time !== null || hasAny(parts, timeParts);
    return new LocalDateTimeValue(buildDate(parts, base?.date ?? given(parts, 'date', dateOf), withTime), buildTime(parts, time));
  },
  now: (shown) => shown,
};

/** Of any argument; `now` in milliseconds since 1970, for a map that has a time zone alone. Throws QueryRefused. */
export function create<T extends Temporal>(kind: Kind<T>, value: Value, now: number): T {
  if (typeof value === 'string') return kind.parse(value);
  if (value instanceof Temporal) return kind.from(value);
  if (!(value instanceof Map)) throw invalid(`A ${kind.type} is made of a text, a map of its parts, or another temporal value.`);
  const parts = partsOf(value, kind.type, kind.parts);
  if (!parts.has('timezone')) return kind.build(parts);
  const zone = parts.get('timezone')!;
  if (typeof zone !== 'string') throw invalid("'timezone' must be a text.");
  return kind.now(clock(now, zone));
}
