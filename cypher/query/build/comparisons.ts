/** The signs of comparisons. */
import type { Part } from '../grammar.ts';
import { type Comparison, comparisons } from '../tree.ts';
import { wrong } from './parts.ts';

/** A comparison's sign. Throws QueryRefused for the one of other languages. */
export function comparisonOf(sign: string, of: Part): Comparison {
  const known = comparisons.find((one) => one === sign);
  if (!known) throw wrong(`Not equal is written <>, not ${sign}.`, of);
  return known;
}
