/** = with three values: null where it is not known, as with anything that is null or has null inside. */
import { isList, isMap, isNumber } from '../kinds.ts';
import { Temporal } from '../temporal/types.ts';
import { type MapValue, NodeValue, PathValue, RelationshipValue, type Value } from '../values.ts';
import type { Truth } from './truth.ts';

/** Whole numbers are compared with fractions as fractions, as Neo4j does. */
export const numbersEqual = (left: bigint | number, right: bigint | number): boolean =>
  typeof left === typeof right ? left === right : Number(left) === Number(right);

/** Whether two values are equal. Values of two types are not; nodes and relationships are where they are the same. */
export function equal(left: Value, right: Value): Truth {
  if (left === null || right === null) return null;
  if (typeof left === 'string' || typeof left === 'boolean') return left === right;
  if (isNumber(left)) return isNumber(right) && numbersEqual(left, right);
  if (isList(left)) return isList(right) && listsEqual(left, right);
  if (isMap(left)) return isMap(right) && mapsEqual(left, right);
  if (left instanceof NodeValue) return right instanceof NodeValue && left.id === right.id;
  if (left instanceof RelationshipValue) return right instanceof RelationshipValue && left.id === right.id;
  if (left instanceof PathValue) return right instanceof PathValue && pathsEqual(left, right);
  return right instanceof Temporal && left.type === right.type && left.key === right.key;
}

function listsEqual(left: readonly Value[], right: readonly Value[]): Truth {
  if (left.length !== right.length) return false;
  let known: Truth = true;
  for (let index = 0; index < left.length; index += 1) {
    const same = equal(left[index] ?? null, right[index] ?? null);
    if (same === false) return false;
    if (same === null) known = null;
  }
  return known;
}
function mapsEqual(left: MapValue, right: MapValue): Truth {
  if (left.size !== right.size) return false;
  let known: Truth = true;
  for (const name of left.keys()) if (!right.has(name)) return false;
  for (const [name, value] of left) {
    const same = equal(value, right.get(name) ?? null);
    if (same === false) return false;
    if (same === null) known = null;
  }
  return known;
}
const pathsEqual = (left: PathValue, right: PathValue): boolean =>
  left.nodes[0]?.id === right.nodes[0]?.id &&
  left.relationships.length === right.relationships.length &&
  left.relationships.every(({ id }, index) => id === right.relationships[index]?.id);
