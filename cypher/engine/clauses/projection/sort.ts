/** ORDER BY. */
import type { Order } from '../../../query/tree.ts';
import type { Compiler } from '../../compiler.ts';
import { compareForOrder } from '../../operators/order.ts';
import type { Evaluate, Frame, Running, Scope } from '../../running.ts';
import type { Value } from '../../values.ts';

interface Sorted {
  frame: Frame;
  keys: Value[];
}
export interface Sort {
  keys: Evaluate[];
  compare: (left: Sorted, right: Sorted) => number;
}

export function compileSort(order: readonly Order[], scope: Scope, compiler: Compiler): Sort {
  const signs = order.map(({ descending }) => (descending ? -1 : 1));
  return {
    keys: order.map(({ expression }) => compiler.expression(expression, scope)),
    compare: (left, right) => {
      for (let index = 0; index < signs.length; index += 1) {
        const compared = compareForOrder(left.keys[index]!, right.keys[index]!);
        if (compared !== 0) return compared * signs[index]!;
      }
      return 0;
    },
  };
}

/** More rows than this beyond the wanted ones are sorted and cut. */
const spare = 512;

/** The first `wanted` frames in order. No more than about twice as many are held at once. */
export function* sorted(frames: Iterable<Frame>, { keys, compare }: Sort, wanted: number, running: Running): Generator<Frame> {
  if (wanted <= 0) return;
  const { budget } = running;
  let held: Sorted[] = [];
  let weight = 0;
  /** What comes after this is not wanted any more. */
  let last: Sorted | null = null;
  try {
    for (const frame of frames) {
      const row = { frame, keys: keys.map((evaluate) => evaluate(frame, running)) };
      if (last && compare(row, last) >= 0) continue;
      held.push(row);
      weight += frame.length + keys.length;
      budget.hold(frame.length + keys.length);
      if (held.length < 2 * wanted + spare) continue;
      held.sort(compare);
      held = held.slice(0, wanted);
      last = held.at(-1)!;
      const kept = held.length * (frame.length + keys.length);
      budget.hold(kept - weight);
      weight = kept;
    }
    held.sort(compare);
    for (const { frame } of held.slice(0, wanted)) yield frame;
  } finally {
    budget.hold(-weight);
  }
}
