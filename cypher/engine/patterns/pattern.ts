/** The patterns of a MATCH, taken together, as a plan is made for them. */
import type { Condition } from './conditions.ts';
import type { NodeHints } from './hints.ts';
import type { Link } from './links.ts';
import type { PatternNode } from './nodes.ts';
import type { PathShape } from './shape.ts';

export interface Pattern {
  nodes: readonly PatternNode[];
  hints: readonly NodeHints[];
  links: readonly Link[];
  paths: readonly PathShape[];
  conditions: readonly Condition[];
}
