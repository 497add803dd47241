/**
 * Choices between labels, within what Neo4j's planner bears. It estimates a query by writing out every combination of the labels its nodes
 * can have (`distributeLabelDisjunctionAsLabelInfo` of 5.26): ten nodes of any of eight labels are a thousand million, which no memory cap
 * and no time limit ends. Where a query has too many, its labels are asked for inside coalesce(), into which the planner does not look.
 */

/** Combinations that are planned in no time. */
const most = 1000;

/** The labels of something as a condition that means the same where the planner does not look. */
export const unplanned = (of: string, asked: string): string => `coalesce(${of}:${asked})`;

export class Labels {
  readonly #hidden: boolean;
  #combinations = 1;

  /** `hidden`: labels are asked for where the planner does not see them. */
  constructor(hidden: boolean) {
    this.#hidden = hidden;
  }
  get tooMany(): boolean {
    return this.#combinations > most;
  }
  /** What is asked of the labels of something, as a condition; `ways`: alternatives it leaves. */
  condition(of: string, asked: string, ways: number): string {
    // A condition may stand under an OR, and then it is one more alternative.
    this.#combinations *= ways + 1;
    return this.#hidden ? unplanned(of, asked) : `(${of}:${asked})`;
  }
  /** Whether a node of a pattern says its labels as such; else they are a condition. */
  inPattern(ways: number): boolean {
    this.#combinations *= ways;
    return !this.#hidden || ways === 1;
  }
}
