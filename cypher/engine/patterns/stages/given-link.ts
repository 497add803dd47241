/** A relationship, or a list of them, that a name has as its value already: the nodes at its ends are what is matched. */
import { NodeValue, RelationshipValue, type Value } from '../../values.ts';
import { type Cursor, never, over } from '../cursor.ts';
import { eachTest, isUsed } from '../links.ts';
import { arriveAt } from '../nodes.ts';
import type { Open } from './stage.ts';
import type { Way } from './way.ts';

/** The ends of relationships walked one after the other from one end of the first, or null where they do not join so. */
function walk(list: readonly RelationshipValue[], direction: Way['direction'], start: number): number | null {
  let node = start;
  for (const { from, to } of list) {
    if (direction !== 'in' && from === node) node = to;
    else if (direction !== 'out' && to === node) node = from;
    else return null;
  }
  return node;
}

function relationshipsOf(value: Value | undefined, single: boolean): RelationshipValue[] | null {
  if (single) return value instanceof RelationshipValue ? [value] : null;
  return Array.isArray(value) && value.every((one) => one instanceof RelationshipValue) ? value : null;
}

/** Nodes a walk may begin at. Of a list, both ends of its first even where they are one node: so Neo4j counts. */
function startsOf({ from, to }: RelationshipValue, direction: Way['direction'], single: boolean): number[] {
  if (direction === 'both') return single && from === to ? [from] : [from, to];
  return direction === 'out' ? [from] : [to];
}
function* idsOf(nodes: Iterable<NodeValue>): Generator<number> {
  for (const { id } of nodes) yield id;
}

/** Both ends of what is given; `leftBound` and `bound`: whether the nodes have their values. */
export const givenLink =
  ({ link, used, from, to, bound, direction }: Way, leftBound: boolean): Open =>
  (frame, running): Cursor => {
    const { length } = link.pattern;
    const list = relationshipsOf(frame[link.slot], length === null);
    if (!list || list.length < (length?.min ?? 1) || list.length > (length?.max ?? Number.POSITIVE_INFINITY)) return never;
    const { types } = link;
    const fits = eachTest(link, frame, running);
    const right = (one: RelationshipValue): boolean =>
      (types === null || types.includes(one.type)) && fits(one) && !isUsed(one, used, frame);
    if (!list.every(right) || new Set(list.map(({ id }) => id)).size < list.length) return never;
    const left = frame[from.slot];
    const [first] = list;
    const ends = first ? startsOf(first, direction, length === null) : idsOf(running.graph.nodes(null, []));
    return over(leftBound && left instanceof NodeValue ? [left.id] : ends, running, (start) => {
      const end = walk(list, direction, start);
      if (end === null || !arriveAt(from, leftBound, start, frame, running)) return false;
      return from === to ? end === start : arriveAt(to, bound, end, frame, running);
    });
  };
