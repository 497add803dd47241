/** Durations made of a text or of a map. */
import type { Value } from '../values.ts';
import { DurationValue } from './duration.ts';
import { invalid } from './invalid.ts';
import { parseDuration } from './parse-duration.ts';

const names = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'nanoseconds'] as const;
type Name = (typeof names)[number];

function ofMap(map: ReadonlyMap<string, Value>): DurationValue {
  const parts = new Map<string, bigint | number>();
  for (const [name, value] of map) {
    if (!names.includes(name.toLowerCase() as Name)) throw invalid(`A duration has no '${name}'; it has ${names.join(', ')}.`);
    if (typeof value !== 'bigint' && typeof value !== 'number') throw invalid(`'${name}' of a duration must be a number.`);
    parts.set(name.toLowerCase(), value);
  }
  if (parts.size === 0) throw invalid('Give at least one part of the duration: {days: 3}.');
  if ([...parts.values()].every((value) => typeof value === 'bigint')) {
    const part = (name: Name): bigint => (parts.get(name) ?? 0n) as bigint;
    return DurationValue.of(
      part('years') * 12n + part('months'),
      part('weeks') * 7n + part('days'),
      part('hours') * 3600n + part('minutes') * 60n + part('seconds'),
      part('milliseconds') * 1_000_000n + part('microseconds') * 1000n + part('nanoseconds'),
    );
  }
  const part = (name: Name): number => Number(parts.get(name) ?? 0);
  return DurationValue.about(
    part('years') * 12 + part('months'),
    part('weeks') * 7 + part('days'),
    part('hours') * 3600 + part('minutes') * 60 + part('seconds'),
    part('milliseconds') * 1_000_000 + part('microseconds') * 1000 + part('nanoseconds'),
  );
}

/** What duration() makes of a text or a map of numbers. Throws QueryRefused. */
export function createDuration(value: Value): DurationValue {
  if (typeof value === 'string') return parseDuration(value);
  if (value instanceof Map) return ofMap(value);
  throw invalid('A DURATION is made of a text or a map of its parts.');
}
