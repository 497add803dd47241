/** What the clauses of a query need while they are compiled, and what they become. */
import type { Query } from '../../query/tree.ts';
import type { Compiler } from '../compiler.ts';
import type { Pushdown } from '../pushdown.ts';
import type { Frame, Running, Scope, Step } from '../running.ts';
import type { Value } from '../values.ts';

export interface QueryStart {
  /** Names that are there to the end. */
  outer: Scope;
  /** What a first WITH sees, where it imports names; null: only the outer ones. */
  first: Scope | null;
  /** See `Place`. */
  groupsByOuter: boolean;
}
export interface CompiledQuery {
  /** Names of the columns; none where a query inside another has no RETURN. */
  columns: string[];
  /** Rows, from the first frame. */
  rows: (frame: Frame, running: Running) => Iterable<Value[]>;
}
export interface Place {
  compiler: Compiler;
  pushdown: Pushdown | null;
  /** Compiles the query of a CALL; given here, since such a query has clauses again. */
  compileQuery: (query: Query, start: QueryStart, compiler: Compiler, pushdown: Pushdown | null) => CompiledQuery;
  /** Names that stay to the end: those a query inside another sees of it. They are the first slots of every frame. */
  outer: Scope;
  /**
   * Whether every WITH groups by the outer names too, as Neo4j has it in EXISTS, COUNT and COLLECT that use any: where there are no rows there
   * is no group then, not even of aggregates alone.
   */
  groupsByOuter: boolean;
}
/** A clause compiled: the scope after it, and the step to the frames of that scope. */
export interface ClauseStep {
  scope: Scope;
  step: Step;
}
