/** A part of a run that holds things for a while and gives all back at once. */
import { Budget } from './budget.ts';

export class Share extends Budget {
  #held = 0;
  readonly #whole: Budget;
  constructor(whole: Budget) {
    super({ steps: 0, held: 0 });
    this.#whole = whole;
  }
  override step(count = 1): void {
    this.#whole.step(count);
  }
  override hold(count: number): void {
    this.#held += count;
    this.#whole.hold(count);
  }
  /** Gives back what is held. */
  release(): void {
    this.#whole.hold(-this.#held);
    this.#held = 0;
  }
}
