/** What is known of an aggregate: told and checked as functions are (functions/define.ts), but collected row by row. */
import type { Budget } from '../budget.ts';
import type { Accumulator } from '../compiler.ts';
import type { Manual } from '../functions/manual.ts';

export interface Aggregate {
  signature: string;
  says: string;
  /** A query, and what it gives in its one row. */
  example: readonly [string, string];
  source: Manual;
  /** Makes what collects one group; rows whose first argument is null do not come to it. */
  start(budget: Budget): Accumulator;
}
