/** What the parts of the engine ask of each other while a query is compiled: expressions need subqueries and patterns, and these expressions. */
import type { Expression, PatternPart, Query } from '../query/tree.ts';
import type { Evaluate, Frame, Running, Scope } from './running.ts';
import type { Value } from './values.ts';

export interface Compiler {
  /** An expression without aggregates, over a frame of the scope. */
  expression(expression: Expression, scope: Scope): Evaluate;
  /** A query inside another; it sees the names of the scope. Rows are those of its RETURN, or empty where it has none. */
  query(query: Query, scope: Scope): (frame: Frame, running: Running) => Iterable<Value[]>;
  /** The matches of a pattern from a frame: frames of the scope given back, which has the pattern's new names. */
  pattern(part: PatternPart, where: Expression | null, scope: Scope): Matching;
}
export interface Matching {
  scope: Scope;
  matches: (frame: Frame, running: Running) => Iterable<Frame>;
}

/** Collects the values of one group. */
export interface Accumulator {
  /** The arguments of one row; nulls too, where a function minds them itself. */
  add(values: readonly Value[]): void;
  result(): Value;
}
