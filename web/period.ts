/** What of a list lies in the chosen period, and how much outside: each view that filters says both. */
import type { State } from './state.ts';

export interface Parted<T> {
  readonly inside: T[];
  /** How many lie outside, the undated among them. */
  readonly outside: number;
  readonly undated: number;
}

/** Parts a list by the range of the state, its ends included. Without a range everything is inside, also the undated. */
export function inPeriod<T>(all: readonly T[], dateOf: (one: T) => string | null, { from, to }: Pick<State, 'from' | 'to'>): Parted<T> {
  if (!from && !to) return { inside: [...all], outside: 0, undated: 0 };
  const inside = all.filter((one) => {
    const date = dateOf(one);
    return date !== null && (!from || date >= from) && (!to || date <= to);
  });
  return { inside, outside: all.length - inside.length, undated: all.filter((one) => dateOf(one) === null).length };
}
