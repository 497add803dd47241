/** A named path, once all its parts have their values. */
import { nodeAt } from '../../met.ts';
import { type NodeValue, PathValue, type RelationshipValue } from '../../values.ts';
import { once } from '../cursor.ts';
import type { Link } from '../links.ts';
import { otherEnd } from '../links.ts';
import type { PatternNode } from '../nodes.ts';
import type { PathShape } from '../shape.ts';
import type { Open } from './stage.ts';

export const makePath =
  ({ slot, nodes: [first], links: numbers }: PathShape, nodes: readonly PatternNode[], links: readonly Link[]): Open =>
  (frame, running) => {
    let node = frame[nodes[first!]!.slot] as NodeValue;
    const along: NodeValue[] = [node];
    const walked: RelationshipValue[] = [];
    for (const number of numbers) {
      const value = frame[links[number]!.slot] as RelationshipValue | RelationshipValue[];
      for (const one of Array.isArray(value) ? value : [value]) {
        node = nodeAt(running, otherEnd(one, node));
        walked.push(one);
        along.push(node);
      }
    }
    frame[slot] = new PathValue(along, walked);
    return once(true);
  };
