/** Limits of one run, checked as the work goes: steps of matching and evaluating, and the bytes of what is held at once. */
import { QueryRefused } from '../store.ts';

export interface Limits {
  /** Rows, relationships and list elements looked at. */
  steps: number;
  /** Elements held at once by sorting, grouping, collecting and DISTINCT. */
  held: number;
}
/** Steps of one run where nobody says otherwise: some ten seconds of a core. */
export const defaultSteps = 100_000_000;
/** Elements one run may hold: some hundred megabytes. */
export const mostHeld = 5_000_000;

/** Throws QueryRefused where a limit is passed. */
export class Budget {
  #steps: number;
  #held: number;
  readonly #limits: Limits;
  constructor(limits: Limits) {
    this.#limits = limits;
    this.#steps = limits.steps;
    this.#held = limits.held;
  }
  /** Counts work: cheap enough to be called for every row. */
  step(count = 1): void {
    this.#steps -= count;
    if (this.#steps < 0)
      throw new QueryRefused(
        'timeout',
        `The query needs more than ${this.#limits.steps} steps and was ended. Narrow it: name a kind, a place or a date.`,
      );
  }
  /** Counts what is held; a negative number gives it back. */
  hold(count: number): void {
    this.#held -= count;
    if (this.#held < 0)
      throw new QueryRefused('memory', 'The query needed too much memory and was ended. Narrow it: name a kind, a place or a date.');
  }
}
