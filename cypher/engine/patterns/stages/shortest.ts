/** shortestPath and allShortestPaths: the two nodes are there, the paths between them are searched. */
import type { Holds } from '../../condition.ts';
import { allHold } from '../../condition.ts';
import { nodeAt } from '../../met.ts';
import { refuse } from '../../refuse.ts';
import type { Frame } from '../../running.ts';
import { meetings } from '../../shortest/breadth.ts';
import { longer } from '../../shortest/exhaustive.ts';
import type { Each, Ends, Searched } from '../../shortest/searched.ts';
import { type NodeValue, PathValue, type RelationshipValue } from '../../values.ts';
import { over } from '../cursor.ts';
import { eachTest, flipped, otherEnd } from '../links.ts';
import type { Open } from './stage.ts';
import type { Way } from './way.ts';

/** The paths of the least length that has any that fulfil `tests`: one of them, or all. */
function* shortestOf(ends: Ends, searched: Searched, one: boolean, take: (walked: RelationshipValue[]) => boolean, tested: boolean) {
  let length = -1;
  for (const walked of searched.least === 0 && ends.from.id === ends.to.id ? [[]] : found(ends, searched, tested)) {
    if (length >= 0 && walked.length > length) return;
    if (!take(walked)) continue;
    yield walked;
    if (one) return;
    length = walked.length;
  }
}
/** Paths by their lengths. What fails the conditions on the whole path asks for longer ones. */
function* found(ends: Ends, searched: Searched, tested: boolean): Generator<RelationshipValue[]> {
  let length = -1;
  for (const walked of meetings(ends, searched)) {
    length = walked.length;
    yield walked;
  }
  if (length >= 0 && tested) yield* longer(ends, searched, length + 1);
}

/** `each`: conditions on every node or relationship of the path; `tests`: those on the path as a whole. */
export const shortest =
  ({ link, from, to, direction }: Way, pathSlot: number | null, each: readonly Each[], tests: readonly Holds[]): Open =>
  (frame, running) => {
    const { graph, budget } = running;
    const { types, slot } = link;
    const ends: Ends = { from: frame[from.slot] as NodeValue, to: frame[to.slot] as NodeValue };
    const fits = eachTest(link, frame, running);
    const holds = (of: Each['of'], entity: NodeValue | RelationshipValue): boolean =>
      each.every((one) => one.of !== of || one.holds(entity, frame, running));
    const around = (node: NodeValue, forth: boolean): { relationship: RelationshipValue; node: NodeValue }[] => {
      const ways: { relationship: RelationshipValue; node: NodeValue }[] = [];
      for (const relationship of graph.relationshipsOf(node, forth ? direction : flipped(direction), types)) {
        budget.step();
        if (!fits(relationship) || !holds('relationships', relationship)) continue;
        const next = nodeAt(running, otherEnd(relationship, node));
        if (holds('nodes', next)) ways.push({ relationship, node: next });
      }
      return ways;
    };
    const { length } = link.pattern;
    if (ends.from.id === ends.to.id && length?.min !== 0)
      refuse('A shortest path was asked from a node to itself. Say WHERE the two differ (a <> b), or allow a path of no length: [*0..].');
    const searched: Searched = {
      around,
      budget,
      least: length ? (length.min ?? 1) : 1,
      most: length ? (length.max ?? Number.POSITIVE_INFINITY) : 1,
    };
    const take = (walked: RelationshipValue[]): boolean => {
      write(frame, walked);
      return allHold(tests, frame, running);
    };
    const write = (into: Frame, walked: RelationshipValue[]): void => {
      into[slot] = walked;
      if (pathSlot === null) return;
      const nodes = [ends.from];
      for (const one of walked) nodes.push(nodeAt(running, otherEnd(one, nodes.at(-1)!)));
      into[pathSlot] = new PathValue(nodes, walked);
    };
    const possible = holds('nodes', ends.from) && holds('nodes', ends.to);
    return over(possible ? shortestOf(ends, searched, link.shortest === 'one', take, tests.length > 0) : [], running, () => true);
  };
