/** The order of ORDER BY, min and max: all values have a place, by type first. */
import { isList, isMap, isNumber, typeName } from '../kinds.ts';
import { Temporal } from '../temporal/types.ts';
import { NodeValue, PathValue, RelationshipValue, type Value } from '../values.ts';
import { compareNames, namesOf, valuesOf } from './names.ts';
import { compareTexts } from './texts.ts';

const types = [
  'MAP',
  'NODE',
  'RELATIONSHIP',
  'LIST',
  'PATH',
  'LOCAL DATETIME',
  'DATE',
  'LOCAL TIME',
  'DURATION',
  'STRING',
  'BOOLEAN',
  'INTEGER',
  'FLOAT',
  'NULL',
];
const places = new Map(types.map((type, place) => [type, type === 'FLOAT' ? types.indexOf('INTEGER') : place]));
const placeOf = (value: Value): number => places.get(typeName(value)) ?? 0;

/** Negative where `left` comes first, 0 where they have the same place; never NaN. Nulls are last. */
export function compareForOrder(left: Value, right: Value): number {
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  if (isNumber(left) && isNumber(right)) return orderNumbers(left, right);
  const byType = placeOf(left) - placeOf(right);
  if (byType !== 0 || left === null || right === null) return byType;
  if (typeof left === 'boolean') return Number(left) - Number(right);
  if (isList(left) && isList(right)) return orderLists(left, right);
  if (isMap(left) && isMap(right)) {
    const names = namesOf(left);
    return compareNames(names, namesOf(right)) || orderLists(valuesOf(left, names), valuesOf(right, names));
  }
  if (left instanceof Temporal && right instanceof Temporal) return left.order(right);
  if (left instanceof NodeValue && right instanceof NodeValue) return left.id - right.id;
  if (left instanceof RelationshipValue && right instanceof RelationshipValue) return left.id - right.id;
  return left instanceof PathValue && right instanceof PathValue ? orderPaths(left, right) : 0;
}

/** NaN comes after all other numbers, -0.0 before 0.0. */
function orderNumbers(left: bigint | number, right: bigint | number): number {
  if (left < right) return -1;
  if (left > right) return 1;
  return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || Number(Object.is(right, -0)) - Number(Object.is(left, -0));
}
function orderLists(left: readonly Value[], right: readonly Value[]): number {
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const order = compareForOrder(left[index] ?? null, right[index] ?? null);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
function orderPaths(left: PathValue, right: PathValue): number {
  const ids = ({ nodes, relationships }: PathValue): number[] => [nodes[0]?.id ?? 0, ...relationships.map(({ id }) => id)];
  const [a, b] = [ids(left), ids(right)];
  const differs = a.findIndex((id, index) => id !== b[index]);
  return differs < 0 || differs >= b.length ? a.length - b.length : (a[differs] ?? 0) - (b[differs] ?? 0);
}
