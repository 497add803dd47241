/** One step of matching as it runs: each call of `next` writes another way to go on into the frame the step was opened with. */
import type { Running } from '../running.ts';

export interface Cursor {
  /** Whether there was another way. */
  next(): boolean;
  /** Lets go of what is read, where not all of it is wanted. */
  close(): void;
}

export const never: Cursor = { next: () => false, close: () => {} };

/** A way on, once, where `holds`. */
export function once(holds: boolean): Cursor {
  let left = holds;
  return {
    next: () => {
      const now = left;
      left = false;
      return now;
    },
    close: () => {},
  };
}

/** A way on for each item that `accept` takes, and writes. */
export function over<T>(items: Iterable<T>, running: Running, accept: (item: T) => boolean): Cursor {
  const { budget } = running;
  const iterator = items[Symbol.iterator]();
  return {
    next: () => {
      for (;;) {
        const { done, value } = iterator.next();
        if (done) return false;
        budget.step();
        if (accept(value)) return true;
      }
    },
    close: () => void iterator.return?.(),
  };
}
