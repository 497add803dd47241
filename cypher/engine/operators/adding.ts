/** + of numbers, texts, lists and temporal values, and || of texts and lists. */
import type { Budget } from '../budget.ts';
import { isList, isNumber, typeName } from '../kinds.ts';
import { refuse } from '../refuse.ts';
import { Temporal } from '../temporal/types.ts';
import type { Value } from '../values.ts';
import { whole } from './arithmetic.ts';
import { textOf } from './printing.ts';
import { sized } from './sized.ts';

/** left + right. A list takes what stands beside it; a text takes numbers and truth values as they are written. */
export function add(left: Value, right: Value, budget: Budget): Value {
  if (typeof left === 'bigint' && typeof right === 'bigint') return whole(left + right);
  if (left === null || right === null) return null;
  if (isNumber(left) && isNumber(right)) return Number(left) + Number(right);
  if (isList(left)) return joined(left, isList(right) ? right : [right], budget);
  if (isList(right)) return joined([left], right, budget);
  if (typeof left === 'string' || typeof right === 'string') {
    const [a, b] = [textOf(left), textOf(right)];
    if (a !== null && b !== null) return sized(a + b, budget);
  }
  const sum = left instanceof Temporal && right instanceof Temporal ? left.plus(right) : null;
  return sum ?? refuse(`${typeName(left)} + ${typeName(right)} has no meaning.`);
}

/** left || right: two texts or two lists. */
export function concatenate(left: Value, right: Value, budget: Budget): Value {
  if (isList(left) && isList(right)) return joined(left, right, budget);
  if (typeof left === 'string' && typeof right === 'string') return sized(left + right, budget);
  const joins = (value: Value): boolean => value === null || isList(value) || typeof value === 'string';
  if ((left === null || right === null) && joins(left) && joins(right)) return null;
  return refuse(`${typeName(left)} || ${typeName(right)} has no meaning.`);
}

function joined(left: readonly Value[], right: readonly Value[], budget: Budget): Value[] {
  budget.step(left.length + right.length);
  return [...left, ...right];
}
