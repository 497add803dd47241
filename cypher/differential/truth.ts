/** A condition as a value. */
import type { Maker } from './maker.ts';
import { productionsOf, type Tree } from './tree.ts';

/** Null where it would be a bare pattern, or hold one: such is a condition only. */
export function truth(maker: Maker): Tree | null {
  const made = maker.make('condition');
  const used = productionsOf(made);
  return used.has('condition.pattern') || used.has('condition.no pattern') ? null : made;
}
