/** What an expression and a clause are compiled to, and what they get when they run. */
import type { Budget } from './budget.ts';
import type { Graph } from './graph.ts';
import type { MapValue, NodeValue, Value } from './values.ts';

/** A row while it is worked on: the values of the names in scope, by slot. */
export type Frame = Value[];

/** Names in scope and their slots. Compiling asks for slots by name, so that running never does. */
export interface Scope {
  /** The slot of a name; undefined where it is not in scope. */
  slot(name: string): number | undefined;
  /** Names in the order they came into scope: that of RETURN *. */
  names(): string[];
  /** A scope with one more name (or the same, where it has it) in a slot of its own. Slots of the outer stay as they are. */
  with(name: string): Scope;
  /** The scope after WITH or RETURN of these names: what came before is gone, but for what a subquery sees from outside. */
  only(names: readonly string[]): Scope;
  /** How many slots a frame of it has. */
  readonly size: number;
}

/** One run of a query. */
export interface Running {
  graph: Graph;
  parameters: MapValue;
  budget: Budget;
  /** Milliseconds since 1970 when the query began: date() says the same all through it. */
  now: number;
  /** In a query inside another: the values of the names it sees of it. */
  outer?: Frame;
  /** Nodes met lately, by their numbers (met.ts). */
  met?: Map<number, NodeValue>;
}
export type Evaluate = (frame: Frame, running: Running) => Value;
/** Rows in, rows out, as they are asked for. Each frame given is new or not used again by whoever gave it. */
export type Step = (frames: Iterable<Frame>, running: Running) => Iterable<Frame>;
