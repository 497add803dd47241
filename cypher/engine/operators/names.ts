/** Names of maps in their order, by which maps are compared. */
import type { MapValue, Value } from '../values.ts';
import { compareTexts } from './texts.ts';

export const namesOf = (map: MapValue): string[] => [...map.keys()].sort(compareTexts);
export const valuesOf = (map: MapValue, names: readonly string[]): Value[] => names.map((name) => map.get(name) ?? null);
export function compareNames(left: readonly string[], right: readonly string[]): number {
  if (left.length !== right.length) return left.length - right.length;
  const differs = left.findIndex((name, index) => name !== right[index]);
  return differs < 0 ? 0 : compareTexts(left[differs] ?? '', right[differs] ?? '');
}
