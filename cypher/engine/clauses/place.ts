/** What the clauses of a query need while they are compiled, and what they become. */
import type { Compiler } from '../compiler.ts';
import type { Pushdown } from '../pushdown.ts';
import type { Scope, Step } from '../running.ts';

export interface Place {
  compiler: Compiler;
  pushdown: Pushdown | null;
  /** Names that stay to the end: those a query inside another sees of it. They are the first slots of every frame. */
  outer: Scope;
}
/** A clause compiled: the scope after it, and the step to the frames of that scope. */
export interface ClauseStep {
  scope: Scope;
  step: Step;
}
