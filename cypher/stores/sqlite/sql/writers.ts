/** The writers of expressions, conditions and subqueries together, so that each may ask the others. */
import type { Writers } from './block.ts';
import { conditionOf } from './conditions.ts';
import { scalarOf } from './scalars.ts';
import { count, exists, pattern } from './subqueries.ts';

export const writers: Writers = {
  scalar: scalarOf,
  condition: conditionOf,
  exists,
  count,
  pattern,
};
