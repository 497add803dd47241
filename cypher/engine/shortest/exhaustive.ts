/** Paths longer than the shortest ones, where conditions on the whole path refused these: all there are, by length. */
import type { NodeValue, RelationshipValue } from '../values.ts';
import type { Ends, Searched } from './searched.ts';

/** How far each node is from the end of the path, as far as it can be reached. */
function distances(to: NodeValue, { around }: Searched): Map<number, number> {
  const far = new Map([[to.id, 0]]);
  for (let level = [to], depth = 1; level.length > 0; depth += 1) {
    const next: NodeValue[] = [];
    for (const node of level)
      for (const { node: before } of around(node, false)) {
        if (far.has(before.id)) continue;
        far.set(before.id, depth);
        next.push(before);
      }
    level = next;
  }
  return far;
}

/** Paths from `from` to `to` without a relationship twice, of `length` and more, the shorter first. */
export function* longer({ from, to }: Ends, searched: Searched, length: number): Generator<RelationshipValue[]> {
  const far = distances(to, searched);
  const walked: RelationshipValue[] = [];
  /** Whether there may be paths longer than the length looked at. */
  let more = true;
  function* goOn(node: NodeValue, left: number): Generator<RelationshipValue[]> {
    if (left === 0) {
      more = true;
      if (node.id === to.id) yield [...walked];
      return;
    }
    for (const way of searched.around(node, true)) {
      if ((far.get(way.node.id) ?? Number.POSITIVE_INFINITY) >= left) {
        more ||= far.has(way.node.id);
        continue;
      }
      if (walked.some(({ id }) => id === way.relationship.id)) continue;
      walked.push(way.relationship);
      yield* goOn(way.node, left - 1);
      walked.pop();
    }
  }
  for (let now = length; more && now <= searched.most; now += 1) {
    more = false;
    yield* goOn(from, now);
  }
}
