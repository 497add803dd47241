/**
 * A store may answer clauses by itself: the SQLite store turns patterns, and the counts over them, into one SQL. What it takes must mean
 * the same as what the engine would have done; the rest is the engine's.
 */
import type { Clause } from '../query/tree.ts';
import type { Compiler } from './compiler.ts';
import type { Scope, Step } from './running.ts';

export interface Pushdown {
  /**
   * Takes as many clauses from `start` on as become one statement; null: none of them. Exactly one frame comes to the first clause of a
   * single query (`start` 0), any number to the others. The compiler evaluates what is known before the statement is run. Clauses from
   * `end` on are not to be taken, but use what is given.
   */
  take(clauses: readonly Clause[], start: number, end: number, scope: Scope, compiler: Compiler): Taken | null;
}
export interface Taken {
  /** Clauses taken, at least one. */
  count: number;
  /** The scope after them. */
  scope: Scope;
  /** Frames of `scope`; the first slots are those of the frame given, as far as `scope` still has them. */
  step: Step;
  /** What is left to do of the clauses taken, as clauses: the engine does it next, before those that follow. */
  rest?: readonly Clause[];
}
