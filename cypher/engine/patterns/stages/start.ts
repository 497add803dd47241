/** The first step: names that have their values are looked at, or nodes are asked of the graph. */
import type { Known } from '../../graph.ts';
import type { Frame, Running } from '../../running.ts';
import { once, over } from '../cursor.ts';
import { givenNode, type PatternNode } from '../nodes.ts';
import type { Open } from './stage.ts';

/** Whether all nodes given from before are there and have their labels. */
export const lookAtGiven =
  (nodes: readonly PatternNode[]): Open =>
  (frame) =>
    once(
      nodes.every(({ slot, name, fits }) => {
        const node = givenNode(frame[slot], name);
        return node !== null && fits(node);
      }),
    );

/** Each node of the graph that may be this one. */
export const startAt =
  (node: PatternNode, labels: readonly string[] | null, known: (frame: Frame, running: Running) => Known[]): Open =>
  (frame, running) =>
    over(running.graph.nodes(labels, known(frame, running)), running, (found) => {
      if (!node.fits(found)) return false;
      frame[node.slot] = found;
      return true;
    });
