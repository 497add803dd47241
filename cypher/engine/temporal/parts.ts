/** Maps that tell the parts of a date or time: `{year: 2026, month: 11}`. Case says nothing in their names. */
import type { MapValue, Value } from '../values.ts';
import { invalid } from './invalid.ts';

export const dateParts = ['year', 'quarter', 'month', 'week', 'ordinalday', 'dayofquarter', 'dayofweek', 'day'] as const;
export const timeParts = ['hour', 'minute', 'second', 'millisecond', 'microsecond', 'nanosecond'] as const;
const others = ['date', 'time', 'datetime', 'timezone', 'weekyear', 'epochseconds', 'epochmillis'];
const known = new Set<string>([...dateParts, ...timeParts, ...others]);

export type Parts = ReadonlyMap<string, Value>;

/**
 * The parts of a map, by name in lower case. `type` is what is built of them and `allowed` what it can have.
 * Throws QueryRefused where there are others, or none at all.
 */
export function partsOf(map: MapValue, type: string, allowed: readonly string[]): Parts {
  const parts = new Map<string, Value>();
  for (const [name, value] of map) {
    const lower = name.toLowerCase();
    const part = lower === 'weekday' ? 'dayofweek' : lower;
    if (!known.has(part)) throw invalid(`'${name}' is no part of a date or a time.`);
    if (!allowed.includes(part)) throw invalid(`A ${type} has no '${name}'.`);
    parts.set(part, value);
  }
  if (parts.size === 0) throw invalid(`Give at least one part of the ${type}: {year: 2026} or {hour: 14}.`);
  if (parts.has('timezone') && parts.size > 1) throw invalid(`A ${type} has no time zone: leave 'timezone' out.`);
  return parts;
}

/** A part as a number; `otherwise` where it is null. Throws QueryRefused where it is not a whole number. */
export function wholeOf(parts: Parts, name: string, otherwise: number): number {
  const value = parts.get(name) ?? null;
  if (value === null) return otherwise;
  if (typeof value !== 'bigint') throw invalid(`'${name}' must be a whole number.`);
  return Number(value);
}
/** Whether it has one of them. */
export const hasAny = (parts: Parts, names: readonly string[]): boolean => names.some((name) => parts.has(name));
