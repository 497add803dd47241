/** Going from a node along one relationship. */
import type { NodeValue } from '../../values.ts';
import { over } from '../cursor.ts';
import { isUsed, otherEnd } from '../links.ts';
import { arriveAt } from '../nodes.ts';
import type { Open } from './stage.ts';
import type { Way } from './way.ts';

export const expand =
  ({ link, used, from, to, bound, direction }: Way): Open =>
  (frame, running) => {
    const { types, test, slot } = link;
    const node = frame[from.slot] as NodeValue;
    return over(running.graph.relationshipsOf(node, direction, types), running, (relationship) => {
      if (test !== null && !test(relationship.type)) return false;
      if (isUsed(relationship, used, frame)) return false;
      if (!arriveAt(to, bound, otherEnd(relationship, node), frame, running)) return false;
      frame[slot] = relationship;
      return true;
    });
  };
