/** The temporal functions, by family. */
import type { Meaning } from '../functions/define.ts';
import type { Value } from '../values.ts';
import { durationBetween, durationInDays, durationInMonths, durationInSeconds } from './between.ts';
import { create, dates, dateTimes, type Kind, times } from './create.ts';
import { createDuration } from './create-duration.ts';
import type { DurationValue } from './duration.ts';
import { invalid } from './invalid.ts';
import { truncateDate, truncateDateTime, truncateTime } from './truncate.ts';
import { Temporal } from './types.ts';
import { clock } from './zone.ts';

const pointsOfTime = 'DATE | LOCAL TIME | LOCAL DATETIME';

const zoneOf = (value: Value | undefined): string | undefined => {
  if (value === undefined || typeof value === 'string') return value;
  throw invalid("A time zone is a text: 'Asia/Shanghai' or '+08:00'.");
};
/** Of a query that only reads, statement and transaction begin together. */
const clocks = [
  ['transaction', 'when the query began'],
  ['statement', 'when the query began'],
  ['realtime', 'at the moment it is evaluated'],
] as const;

interface Family<T extends Temporal> {
  name: string;
  kind: Kind<T>;
  /** What it is made of. */
  from: string;
  example: readonly [string, string];
  /** The property of a function's example that is the same whenever it is run. */
  now: readonly [string, string];
  truncate(unit: string, value: Value, map: ReadonlyMap<string, Value>): T;
  truncated: readonly [string, string];
}
function familyOf<T extends Temporal>({ name, kind, from, example, now, truncate, truncated }: Family<T>): Meaning[] {
  const { type } = kind;
  return [
    {
      signature: `${name}(input = now :: STRING | MAP | ${from}) :: ${type}`,
      says: `A ${type} of a text, of a map of its parts, or of another temporal value; without input, that of now in UTC.`,
      example,
      source: 'temporal',
      run: ([input], running) => (input === undefined ? kind.now(clock(running.now)) : create(kind, input, running.now)),
    },
    ...clocks.map(
      ([of, when]): Meaning => ({
        signature: `${name}.${of}(timezone = UTC :: STRING) :: ${type}`,
        says: `The ${type} ${when}, in a time zone.`,
        example: [now[0].replace('?', `${name}.${of}()`), now[1]],
        source: 'temporal',
        run: ([zone], running) => kind.now(clock(of === 'realtime' ? Date.now() : running.now, zoneOf(zone))),
      }),
    ),
    {
      signature: `${name}.truncate(unit :: STRING, input = now :: ${pointsOfTime}, fields = none :: MAP) :: ${type}`,
      says: `The ${type} at which the unit ('year', 'week', 'hour' …) of the input begins, with some parts set to those of the map.`,
      example: truncated,
      source: 'temporal',
      nulls: true,
      run: ([unit, input, map], running) => {
        if (typeof unit !== 'string') throw invalid(`The unit of ${name}.truncate() is a text: 'month'.`);
        if (input === null) throw invalid(`The input of ${name}.truncate() must not be null.`);
        if (map !== undefined && map !== null && !(map instanceof Map))
          throw invalid(`The fields of ${name}.truncate() are a map: {day: 5}.`);
        return truncate(unit, input ?? kind.now(clock(running.now)), map ?? new Map());
      },
    },
  ];
}

const durations: readonly [string, string, (from: Temporal, to: Temporal) => DurationValue, string][] = [
  ['between', 'in months, days and seconds', durationBetween, 'P1M3D'],
  ['inMonths', 'in whole months', durationInMonths, 'P1M'],
  ['inDays', 'in whole days', durationInDays, 'P34D'],
  ['inSeconds', 'in seconds', durationInSeconds, 'PT816H'],
];

/** All that are known, each with what it means. */
export const temporalFunctions: readonly Meaning[] = [
  ...familyOf({
    name: 'date',
    kind: dates,
    from: 'DATE | LOCAL DATETIME',
    example: ["toString(date('2026-W49-1'))", "'2026-11-30'"],
    now: ['? >= date("2026-01-01")', 'true'],
    truncate: truncateDate,
    truncated: ["toString(date.truncate('quarter', date('2026-11-30')))", "'2026-10-01'"],
  }),
  ...familyOf({
    name: 'localtime',
    kind: times,
    from: 'LOCAL TIME | LOCAL DATETIME',
    example: ['toString(localtime({hour: 14, minute: 30}))', "'14:30:00'"],
    now: ["? >= localtime('00:00')", 'true'],
    truncate: truncateTime,
    truncated: ["toString(localtime.truncate('hour', localtime('14:30')))", "'14:00:00'"],
  }),
  ...familyOf({
    name: 'localdatetime',
    kind: dateTimes,
    from: 'LOCAL DATETIME',
    example: ["toString(localdatetime('2026-11-30T14:30'))", "'2026-11-30T14:30:00'"],
    now: ["? >= localdatetime('2026-01-01')", 'true'],
    truncate: truncateDateTime,
    truncated: ["toString(localdatetime.truncate('day', localdatetime('2026-11-30T14:30')))", "'2026-11-30T00:00:00'"],
  }),
  {
    signature: 'duration(input :: STRING | MAP) :: DURATION',
    says: 'A DURATION of a text or of a map of its parts.',
    example: ['toString(duration({days: 1.5}))', "'P1DT12H'"],
    source: 'duration',
    run: ([input]) => createDuration(input ?? null),
  },
  ...durations.map(
    ([name, how, between, example]): Meaning => ({
      signature: `duration.${name}(from :: ${pointsOfTime}, to :: ${pointsOfTime}) :: DURATION`,
      says: `The DURATION from one to the other, ${how}; a date that one of them has not is taken from the other.`,
      example: [`toString(duration.${name}(date('2026-10-27'), date('2026-11-30')))`, `'${example}'`],
      source: 'duration',
      run: ([from, to]) => {
        if (from instanceof Temporal && to instanceof Temporal) return between(from, to);
        throw invalid(`duration.${name}() is of two dates or times.`);
      },
    }),
  ),
];
