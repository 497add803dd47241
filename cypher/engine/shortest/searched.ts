/** What a search between two nodes goes through. */
import type { Budget } from '../budget.ts';
import type { Frame, Running } from '../running.ts';
import type { NodeValue, RelationshipValue } from '../values.ts';

export interface Ends {
  from: NodeValue;
  to: NodeValue;
}
export interface Searched {
  /** The ways on from a node along the path (`forth`), or back along it. */
  around: (node: NodeValue, forth: boolean) => Iterable<{ relationship: RelationshipValue; node: NodeValue }>;
  budget: Budget;
  /** Lengths a path may have. */
  least: number;
  most: number;
}
/** A condition that each node, or each relationship, of a path must fulfil. */
export interface Each {
  of: 'nodes' | 'relationships';
  holds: (entity: NodeValue | RelationshipValue, frame: Frame, running: Running) => boolean;
}
