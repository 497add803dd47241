/** Over 300 lines, as it is one table of forms. Random questions about temporal values: one form with parameters each, so that the server plans it once, and what the engine says of it. */
import fc from 'fast-check';
import type { Running } from '../../running.ts';
import type { Value } from '../../values.ts';
import { DateValue } from '../date.ts';
import { LocalDateTimeValue } from '../date-time.ts';
import { DurationValue } from '../duration.ts';
import { temporalFunctions } from '../functions.ts';
import { LocalTimeValue } from '../time.ts';
import type { Temporal } from '../types.ts';

export interface Asked {
  /** An expression over $a, $b, $c. */
  form: string;
  values: Value[];
  /** What the engine says; throws where it refuses. */
  ours(values: readonly Value[]): Value;
}

const running = { now: 0 } as Running;
const named = (name: string) => temporalFunctions.find(({ signature }) => signature.startsWith(`${name}(`))!;
const letters = ['$a', '$b', '$c'];
/** A function asked with arguments. */
const call = (name: string, values: Value[]): Asked => ({
  form: `${name}(${letters.slice(0, values.length).join(', ')})`,
  values,
  ours: (given) => named(name).run(given, running),
});

const year = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1890, max: 2110 }) }, fc.integer({ min: -99_999, max: 99_999 }));
/** Numbers around the ends of what a part can be. */
const about = (least: number, most: number): fc.Arbitrary<number> =>
  fc.oneof({ weight: 10, arbitrary: fc.integer({ min: least, max: most }) }, fc.constantFrom(least - 1, most + 1, least, most));
export const date = fc
  .record({ year, month: fc.integer({ min: 1, max: 12 }), day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant(31)) })
  .map(({ year, month, day }) =>
    DateValue.of(year, month, 1)
      .plusDays(Math.min(day, 28) - 1)
      .plusDays(day > 28 ? day - 28 : 0),
  );
const nanos = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 999 }).map((millis) => millis * 1_000_000),
  fc.integer({ min: 0, max: 999_999_999 }),
);
export const time = fc
  .record({ second: fc.oneof(fc.integer({ min: 0, max: 86_399 }), fc.constantFrom(0, 86_399, 43_200)), nanos })
  .map(({ second, nanos }) => LocalTimeValue.ofNanos(second * 1_000_000_000 + nanos));
export const dateTime = fc.tuple(date, time).map(([day, at]) => new LocalDateTimeValue(day, at));
const small = fc.oneof(fc.constant(0n), fc.bigInt({ min: -40n, max: 40n }), fc.bigInt({ min: -100_000n, max: 100_000n }));
export const duration = fc
  .tuple(small, small, small, fc.oneof(fc.constant(0), nanos))
  .map(([months, days, seconds, rest]) => DurationValue.of(months, days, seconds, BigInt(rest)));
export const point = fc.oneof(date, time, dateTime);
const factor = fc.oneof(
  fc.bigInt({ min: -20n, max: 20n }),
  fc.constantFrom(0.5, 0.1, 1.5, -0.3, 2.75, 1e-3, 0.7),
  fc.double({ min: -100, max: 100, noNaN: true }),
);

const padded = (value: number, digits: number): string => `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(digits, '0')}`;
const digits = (value: number): fc.Arbitrary<string> =>
  fc.constantFrom(padded(value, 2), padded(value, 2), padded(value, 1), padded(value, 3));
const dash = fc.constantFrom('-', '-', '');
const yearText = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 9999 }).map((value) => padded(value, 4)) },
  fc.tuple(fc.constantFrom('+', '-', ''), fc.integer({ min: 0, max: 999_999 })).map(([sign, value]) => sign + value),
);
const rest = fc.oneof(
  fc.constant(''),
  fc.tuple(dash, about(1, 12).chain(digits), dash, about(1, 31).chain(digits)).map((parts) => parts.join('')),
  fc.tuple(dash, about(1, 12).chain(digits)).map((parts) => parts.join('')),
  fc.tuple(dash, fc.constant('W'), about(1, 53).chain(digits)).map((parts) => parts.join('')),
  fc.tuple(dash, fc.constant('W'), about(1, 53).chain(digits), dash, about(1, 7)).map((parts) => parts.join('')),
  fc.tuple(dash, fc.constant('Q'), about(1, 4), dash, about(1, 92).chain(digits)).map((parts) => parts.join('')),
  fc
    .tuple(
      dash,
      about(1, 366).map((value) => padded(value, 3)),
    )
    .map((parts) => parts.join('')),
);
const dateText = fc.tuple(yearText, rest).map((parts) => parts.join(''));
const colon = fc.constantFrom(':', ':', '');
const fraction = fc.oneof(
  fc.constant(''),
  fc.tuple(fc.constantFrom('.', ','), fc.bigInt({ min: 0n, max: 9_999_999_999n })).map((parts) => parts.join('')),
);
const timeText = fc
  .tuple(
    about(0, 23).chain(digits),
    fc.constantFrom(0, 1, 2),
    colon,
    about(0, 59).chain(digits),
    colon,
    about(0, 59).chain(digits),
    fraction,
  )
  .map(
    ([hour, count, first, minute, second, seconds, part]) =>
      hour + (count > 0 ? first + minute : '') + (count > 1 ? second + seconds + part : ''),
  );
const number = fc
  .tuple(
    fc.constantFrom('', '', '', '-', '+'),
    fc.integer({ min: 0, max: 2000 }),
    fc.oneof({ weight: 4, arbitrary: fc.constant('') }, fraction),
  )
  .map((parts) => parts.join(''));
const unit = (name: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(''),
    number.map((value) => value + name),
  );
const wholeUnit = (name: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(''),
    fc.integer({ min: 0, max: 99 }).map((value) => value + name),
  );
const durationText = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('', '', '-', '+'),
      fc.constant('P'),
      unit('Y'),
      unit('M'),
      unit('W'),
      unit('D'),
      fc.constantFrom('', 'T'),
      unit('H'),
      unit('M'),
      unit('S'),
    )
    .map((parts) => parts.join('')),
  fc.tuple(fc.constant('P'), wholeUnit('Y'), wholeUnit('M'), wholeUnit('W'), wholeUnit('D')).map((parts) => parts.join('')),
  fc.tuple(fc.constant('PT'), wholeUnit('H'), wholeUnit('M'), unit('S')).map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('', '-'),
      fc.constant('P'),
      dateText,
      fc.oneof(
        fc.constant(''),
        timeText.map((text) => `T${text}`),
      ),
    )
    .map((parts) => parts.join('')),
);

/** Some of the parts, in any order. */
const mapOf = (parts: Record<string, fc.Arbitrary<Value>>, most: number): fc.Arbitrary<Value> =>
  fc
    .shuffledSubarray(Object.keys(parts), { minLength: 1, maxLength: Math.min(most, Object.keys(parts).length) })
    .chain((names) =>
      fc.tuple(...names.map((name) => parts[name]!)).map((values) => new Map(names.map((name, index) => [name, values[index]!]))),
    );
const whole = (least: number, most: number): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 30, arbitrary: about(least, most).map(BigInt) }, fc.constantFrom<Value>(null, 1.5, '1'));
const dateParts = {
  year: year.map(BigInt),
  month: whole(1, 12),
  day: whole(1, 31),
  week: whole(1, 53),
  dayOfWeek: whole(1, 7),
  quarter: whole(1, 4),
  dayOfQuarter: whole(1, 92),
  ordinalDay: whole(1, 366),
};
const timeParts = {
  hour: whole(0, 23),
  minute: whole(0, 59),
  second: whole(0, 59),
  millisecond: whole(0, 999),
  microsecond: whole(0, 999),
  nanosecond: fc.oneof(whole(0, 999), whole(0, 999_999_999)),
};
/** Parts that make sense together, sometimes with others. */
const someDate = fc.oneof(
  ...[
    ['year', 'month', 'day'],
    ['year', 'week', 'dayOfWeek'],
    ['year', 'quarter', 'dayOfQuarter'],
    ['year', 'ordinalDay'],
  ].map((names) => mapOf(Object.fromEntries(names.map((name) => [name, dateParts[name as keyof typeof dateParts]])), 3)),
  mapOf(dateParts, 3),
);
const joined = (...maps: fc.Arbitrary<Value>[]): fc.Arbitrary<Value> =>
  fc.tuple(...maps).map((given) => new Map(given.flatMap((map) => [...(map as Map<string, Value>)])));
const withBase = (name: string, base: fc.Arbitrary<Value>): fc.Arbitrary<Value> => base.map((value) => new Map([[name, value]]));
const lengths = Object.fromEntries(
  ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'nanoseconds'].map((name) => [
    name,
    fc.oneof<fc.Arbitrary<Value>[]>(
      fc.bigInt({ min: -2000n, max: 2000n }),
      fc.double({ min: -100, max: 100, noNaN: true }),
      fc.integer({ min: -999, max: 999 }).map((value) => value / 10),
    ),
  ]),
);
const allParts = [
  'year',
  'quarter',
  'month',
  'week',
  'weekYear',
  'day',
  'ordinalDay',
  'dayOfQuarter',
  'dayOfWeek',
  'weekDay',
  'hour',
  'minute',
  'second',
  'millisecond',
  'microsecond',
  'nanosecond',
  'years',
  'quarters',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'seconds',
  'milliseconds',
  'microseconds',
  'nanoseconds',
  'quartersOfYear',
  'monthsOfQuarter',
  'monthsOfYear',
  'daysOfWeek',
  'minutesOfHour',
  'secondsOfMinute',
  'millisecondsOfSecond',
  'microsecondsOfSecond',
  'nanosecondsOfSecond',
];
const units = [
  'millennium',
  'century',
  'decade',
  'year',
  'weekYear',
  'quarter',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
  'microsecond',
];

const truncated = (name: string, value: fc.Arbitrary<Value>, map: fc.Arbitrary<Value>): fc.Arbitrary<Asked> =>
  fc.tuple(fc.constantFrom(...units), value, fc.oneof(fc.constant(new Map()), map)).map((values) => call(`${name}.truncate`, values));
const temporal = (value: Value | undefined): Temporal => value as Temporal;
const refused = (): never => {
  throw new RangeError('no meaning');
};
const between = ['duration.between', 'duration.inMonths', 'duration.inDays', 'duration.inSeconds'];
const sided = fc.oneof(date, dateTime);

export const asked: fc.Arbitrary<Asked> = fc.oneof(
  dateText.map((text) => call('date', [text])),
  fc.tuple(fc.constantFrom('', '', 'T'), timeText).map((parts) => call('localtime', [parts.join('')])),
  fc.tuple(dateText, fc.constantFrom('T', ' ', 't'), timeText).map((parts) => call('localdatetime', [parts.join('')])),
  durationText.map((text) => call('duration', [text])),
  someDate.map((map) => call('date', [map])),
  joined(withBase('date', sided), someDate).map((map) => call('date', [map])),
  mapOf(timeParts, 6).map((map) => call('localtime', [map])),
  joined(withBase('time', fc.oneof(time, dateTime)), mapOf(timeParts, 4)).map((map) => call('localtime', [map])),
  joined(someDate, mapOf(timeParts, 4)).map((map) => call('localdatetime', [map])),
  joined(withBase('date', sided), mapOf(timeParts, 3)).map((map) => call('localdatetime', [map])),
  joined(withBase('datetime', dateTime), someDate, mapOf(timeParts, 3)).map((map) => call('localdatetime', [map])),
  joined(withBase('date', sided), withBase('time', time), someDate).map((map) => call('localdatetime', [map])),
  mapOf(lengths, 5).map((map) => call('duration', [map])),
  truncated('date', sided, someDate),
  truncated('localtime', fc.oneof(time, dateTime), mapOf(timeParts, 3)),
  truncated('localdatetime', sided, joined(someDate, mapOf(timeParts, 2))),
  fc.tuple(fc.constantFrom(...between), point, point).map(([name, from, to]) => call(name, [from, to])),
  fc
    .tuple(point, duration)
    .map((values): Asked => ({ form: '$a + $b', values, ours: ([a, b]) => temporal(a).plus(temporal(b)) ?? refused() })),
  fc
    .tuple(fc.oneof(point, duration), duration)
    .map((values): Asked => ({ form: '$a - $b', values, ours: ([a, b]) => temporal(a).minus(temporal(b)) ?? refused() })),
  fc
    .tuple(duration, factor)
    .map((values): Asked => ({ form: '$a * $b', values, ours: ([a, b]) => (a as DurationValue).times(b as number) })),
  fc
    .tuple(duration, factor)
    .map((values): Asked => ({ form: '$a / $b', values, ours: ([a, b]) => (a as DurationValue).dividedBy(b as number) })),
  fc
    .tuple(fc.oneof(point, duration), fc.constantFrom(...allParts))
    .map(([value, name]): Asked => ({ form: `$a.${name}`, values: [value], ours: ([a]) => temporal(a).get(name) ?? refused() })),
  ...[date, time, dateTime, duration].map((kind) =>
    fc.tuple(kind, kind).map(
      (values): Asked => ({
        form: '$a < $b',
        values,
        ours: ([a, b]) => {
          const order = temporal(a).compare(temporal(b));
          return order === null || a instanceof DurationValue ? null : order < 0;
        },
      }),
    ),
  ),
);
