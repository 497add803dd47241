/** The shortest paths between two nodes: breadth first from both ends, always on where fewer nodes wait, until the two meet. */
import type { NodeValue, RelationshipValue } from '../values.ts';
import type { Ends, Searched } from './searched.ts';

interface Reached {
  node: NodeValue;
  /** How it was reached on shortest ways: the relationship, and the node before it. */
  by: { relationship: RelationshipValue; before: Reached }[];
}
interface Side {
  forth: boolean;
  depth: number;
  reached: Map<number, Reached>;
  waiting: Reached[];
}

const sideAt = (node: NodeValue, forth: boolean): Side => {
  const start = { node, by: [] };
  return { forth, depth: 0, reached: new Map([[node.id, start]]), waiting: [start] };
};

/** Goes one relationship on from all nodes that wait. */
function goOn(side: Side, { around, budget }: Searched): void {
  const next = new Map<number, Reached>();
  for (const before of side.waiting)
    for (const { relationship, node } of around(before.node, side.forth)) {
      if (side.reached.has(node.id)) continue;
      const known = next.get(node.id);
      if (known) known.by.push({ relationship, before });
      else next.set(node.id, { node, by: [{ relationship, before }] });
      budget.hold(1);
    }
  for (const [id, one] of next) side.reached.set(id, one);
  side.waiting = [...next.values()];
  side.depth += 1;
}

/** All shortest ways to a node, from its side's start. */
function* waysTo(reached: Reached): Generator<RelationshipValue[]> {
  if (reached.by.length === 0) yield [];
  for (const { relationship, before } of reached.by) for (const way of waysTo(before)) yield [...way, relationship];
}

/** All paths of the least length between two different nodes, one by one; none where it is more than may be. */
export function* meetings({ from, to }: Ends, searched: Searched): Generator<RelationshipValue[]> {
  const [ahead, behind] = [sideAt(from, true), sideAt(to, false)];
  try {
    while (ahead.waiting.length > 0 && behind.waiting.length > 0 && ahead.depth + behind.depth < searched.most) {
      const side = ahead.waiting.length <= behind.waiting.length ? ahead : behind;
      goOn(side, searched);
      const other = side === ahead ? behind : ahead;
      const met = side.waiting.filter(({ node }) => other.reached.has(node.id));
      if (met.length === 0) continue;
      for (const { node } of met)
        for (const first of waysTo(ahead.reached.get(node.id)!))
          for (const second of waysTo(behind.reached.get(node.id)!)) yield [...first, ...second.reverse()];
      return;
    }
  } finally {
    const held = [...ahead.reached.values(), ...behind.reached.values()].reduce((sum, { by }) => sum + by.length, 0);
    searched.budget.hold(-held);
  }
}
