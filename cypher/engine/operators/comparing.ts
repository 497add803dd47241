/** < <= > >=: values of one type are compared, lists and maps by their elements; of two types it is not known (null). */
import type { Comparison } from '../../query/tree.ts';
import { isList, isMap, isNumber, typeName } from '../kinds.ts';
import { DurationValue } from '../temporal/duration.ts';
import { Temporal } from '../temporal/types.ts';
import type { MapValue, Value } from '../values.ts';
import { equal } from './equality.ts';
import { compareNames, namesOf, valuesOf } from './names.ts';
import { compareForOrder } from './order.ts';
import { compareTexts } from './texts.ts';
import { not, type Truth } from './truth.ts';

/** Negative where `left` is less, 0 where equal, NaN where neither is less (NaN itself); null where it is not known. */
export function compare(left: Value, right: Value): number | null {
  if (left === null || right === null) return null;
  if (isNumber(left)) return isNumber(right) ? compareNumbers(left, right) : null;
  if (typeof left === 'string') return typeof right === 'string' ? compareTexts(left, right) : null;
  if (typeof left === 'boolean') return typeof right === 'boolean' ? Number(left) - Number(right) : null;
  if (isList(left)) return isList(right) ? compareLists(left, right) : null;
  if (isMap(left)) return isMap(right) ? compareMaps(left, right) : null;
  if (left instanceof Temporal) return right instanceof Temporal ? left.compare(right) : null;
  // Nodes, relationships and paths have an order, if only by their numbers: a < b leaves one of two mirrored pairs.
  return typeName(left) === typeName(right) ? compareForOrder(left, right) : null;
}

function compareNumbers(left: bigint | number, right: bigint | number): number {
  if (typeof left === 'bigint' && typeof right === 'bigint') return left < right ? -1 : left > right ? 1 : 0;
  const [a, b] = [Number(left), Number(right)];
  return a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN;
}
/** The first elements that differ decide, then the length. */
function compareLists(left: readonly Value[], right: readonly Value[]): number | null {
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [a, b] = [left[index] ?? null, right[index] ?? null];
    const same = equal(a, b);
    if (same === null) return null;
    const order = same ? 0 : compare(a, b);
    if (order !== 0) return Number.isNaN(order) ? null : order;
  }
  return left.length - right.length;
}
/** The number of names decides, then the names in their order, then the values in that order. */
function compareMaps(left: MapValue, right: MapValue): number | null {
  const names = namesOf(left);
  return compareNames(names, namesOf(right)) || compareLists(valuesOf(left, names), valuesOf(right, names));
}
const meets: Record<Exclude<Comparison, '=' | '<>'>, (order: number) => boolean> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};
/** What a comparison means. */
export function comparison(operator: Comparison): (left: Value, right: Value) => Truth {
  if (operator === '=') return equal;
  if (operator === '<>') return (left, right) => not(equal(left, right));
  const meet = meets[operator];
  const strict = !operator.endsWith('=');
  return (left, right) => {
    const order = compare(left, right);
    // Of durations only equal ones compare: whether a month is longer than 30 days nobody knows.
    if (order === null || (strict && left instanceof DurationValue)) return null;
    return meet(order);
  };
}
