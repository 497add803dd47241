/** IN: true where one element is equal, null where one might be. */
import type { Budget } from '../budget.ts';
import { isList } from '../kinds.ts';
import type { Value } from '../values.ts';
import { equal } from './equality.ts';
import type { Truth } from './truth.ts';

/** What is taken for a list where a list is needed: a single value is a list of one. Null is none. */
export const listOf = (value: Value): Value[] | null => (value === null ? null : isList(value) ? value : [value]);

export function isIn(value: Value, list: Value, budget: Budget): Truth {
  const elements = listOf(list);
  if (elements === null) return null;
  budget.step(elements.length);
  let known: Truth = false;
  for (const element of elements) {
    const same = equal(value, element);
    if (same === true) return true;
    if (same === null) known = null;
  }
  return known;
}
