/** Going from a node along any number of relationships, none of them twice: depth first. */

import { nodeAt } from '../../met.ts';
import type { NodeValue, RelationshipValue } from '../../values.ts';
import { type Cursor, never } from '../cursor.ts';
import { eachTest, isUsed, otherEnd } from '../links.ts';
import { arriveAt } from '../nodes.ts';
import type { Open } from './stage.ts';
import type { Way } from './way.ts';

export const trail =
  ({ link, used, from, to, bound, direction, backwards }: Way): Open =>
  (frame, running): Cursor => {
    const { types, slot } = link;
    const { graph, budget } = running;
    const least = link.pattern.length?.min ?? 1;
    const most = link.pattern.length?.max ?? Number.POSITIVE_INFINITY;
    if (most < least) return never;
    const fits = eachTest(link, frame, running);
    const start = frame[from.slot] as NodeValue;
    const walked: RelationshipValue[] = [];
    /** For each relationship walked, and one more, the node it started at and what is left of its relationships. */
    const levels: { node: NodeValue; left: Iterator<RelationshipValue> }[] = [];
    const goOnFrom = (node: NodeValue): void => {
      if (walked.length < most) levels.push({ node, left: graph.relationshipsOf(node, direction, types)[Symbol.iterator]() });
    };
    const arrives = (id: number): boolean => {
      if (walked.length < least || !arriveAt(to, bound, id, frame, running)) return false;
      frame[slot] = backwards ? [...walked].reverse() : [...walked];
      return true;
    };
    let begun = false;
    return {
      next: () => {
        if (!begun) {
          begun = true;
          goOnFrom(start);
          if (arrives(start.id)) return true;
        }
        for (let level = levels.at(-1); level; level = levels.at(-1)) {
          walked.length = levels.length - 1;
          const { done, value: relationship } = level.left.next();
          if (done) {
            levels.pop();
            continue;
          }
          budget.step();
          if (walked.some(({ id }) => id === relationship.id) || isUsed(relationship, used, frame) || !fits(relationship)) continue;
          walked.push(relationship);
          const id = otherEnd(relationship, level.node);
          if (walked.length < most) goOnFrom(nodeAt(running, id));
          if (arrives(id)) return true;
        }
        return false;
      },
      close: () => {
        for (const { left } of levels) left.return?.();
      },
    };
  };
