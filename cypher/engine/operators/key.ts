/** Keys for DISTINCT and grouping: two values have one key where they are the same to these. Null is one value, 1 and 1.0 are one. */
import { isList, isMap } from '../kinds.ts';
import { NodeValue, PathValue, RelationshipValue, type Value } from '../values.ts';
import { namesOf } from './names.ts';

let nans = 0;
const numberKey = (value: number): string => {
  // NaN is not even equal to itself.
  if (Number.isNaN(value)) {
    nans += 1;
    return `x${nans}`;
  }
  return Number.isInteger(value) ? `i${BigInt(value)}` : `f${value}`;
};

/** The key of a value; keys of lists hold their lengths, so that no two can be mixed up. */
export function keyOf(value: Value): string {
  switch (typeof value) {
    case 'string':
      return `s${value.length}:${value}`;
    case 'bigint':
      return `i${value}`;
    case 'number':
      return numberKey(value);
    case 'boolean':
      return value ? 't' : 'u';
  }
  if (value === null) return '0';
  if (isList(value)) return `[${value.length}:${value.map(keyOf).join()}`;
  if (isMap(value)) {
    const entries = namesOf(value).map((name) => `${keyOf(name)}${keyOf(value.get(name) ?? null)}`);
    return `{${value.size}:${entries.join()}`;
  }
  if (value instanceof NodeValue) return `n${value.id}`;
  if (value instanceof RelationshipValue) return `r${value.id}`;
  if (value instanceof PathValue) return `p${value.nodes[0]?.id}:${value.relationships.map(({ id }) => id).join()};`;
  return `d${value.type}:${value.key};`;
}
/** The key of several values together. */
export const keyOfAll = (values: readonly Value[]): string => (values.length === 1 ? keyOf(values[0] ?? null) : values.map(keyOf).join());
