/** DISTINCT: rows whose values are not those of an earlier one. */
import { keyOfAll } from '../../operators/key.ts';
import type { Frame, Running } from '../../running.ts';

/** Frames that differ in the values of these slots. */
export function* distinct(frames: Iterable<Frame>, slots: readonly number[], { budget }: Running): Generator<Frame> {
  const seen = new Set<string>();
  try {
    for (const frame of frames) {
      const key = keyOfAll(slots.map((slot) => frame[slot]!));
      if (seen.has(key)) continue;
      seen.add(key);
      budget.hold(slots.length);
      yield frame;
    }
  } finally {
    budget.hold(-seen.size * slots.length);
  }
}
