/** How wrong parts of temporal values are refused. */
import { QueryRefused } from '../../store.ts';

/** What a person reads where a temporal value cannot be made or worked with; thrown by whoever calls. */
export const invalid = (message: string): QueryRefused => new QueryRefused('failed', message);

/** Throws QueryRefused where a whole number is outside of what a part of a date or time can be. */
export function inRange(name: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) throw invalid(`${name} must be from ${least} to ${most}, not ${value}.`);
  return value;
}
