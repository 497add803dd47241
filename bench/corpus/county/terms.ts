/** Terms: a new one every five years, after the congress of its first winter. Numbers of meetings begin again with it. */
import type { Random } from '../random.ts';
import { numberOf } from './days.ts';

export interface Terms {
  /** The days on which terms begin, in order; the first lies before the county's time. */
  days: readonly number[];
  /** The term that runs on a day, and its first day. */
  at(day: number): { term: number; from: number };
}

/** `least` and `most`: the number of the first term. */
export function makeTerms(random: Random, from: number, years: number, [least, most]: readonly [number, number]): Terms {
  const first = random.int(least, most);
  const start = from - ((((from - 2017) % 5) + 5) % 5);
  const shift = random.int(8, 45);
  const days = Array.from({ length: Math.ceil((years + 6) / 5) + 1 }, (_, index) =>
    numberOf({ year: start + 5 * index, month: 1, day: 1 + shift }),
  );
  // Before the first day of its first year the term of before runs.
  days.unshift((days[0] ?? 0) - 1826);
  return {
    days,
    at(day) {
      const index = Math.max(
        0,
        days.findLastIndex((one) => one <= day),
      );
      return { term: first + index, from: days[index] ?? 0 };
    },
  };
}
