/** A link with the direction in which it is walked. */
import { type Direction, flipped, type Link } from '../links.ts';
import type { PatternNode } from '../nodes.ts';

export interface Way {
  link: Link;
  /** Slots of relationships that may not come again. */
  used: readonly number[];
  from: PatternNode;
  to: PatternNode;
  /** Whether the node it leads to has a value already. */
  bound: boolean;
  /** As seen from `from`. */
  direction: Direction;
  /** Whether it is walked against the order of writing. */
  backwards: boolean;
}

/** A link walked from its left end, or against the order of writing. */
export function wayOf(link: Link, nodes: readonly PatternNode[], backwards: boolean, bound: boolean, used: readonly number[]): Way {
  const [from, to] = backwards ? [link.right, link.left] : [link.left, link.right];
  const { direction } = link.pattern;
  return { link, used, from: nodes[from]!, to: nodes[to]!, bound, direction: backwards ? flipped(direction) : direction, backwards };
}
