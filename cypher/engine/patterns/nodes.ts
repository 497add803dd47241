/** Taking a node for a node of the pattern. */
import { nodeAt } from '../met.ts';
import { refuse } from '../refuse.ts';
import type { Frame, Running } from '../running.ts';
import { NodeValue, type Value } from '../values.ts';
import { labelTest } from './labels.ts';
import type { NodeShape } from './shape.ts';

export interface PatternNode extends NodeShape {
  /** Whether a node has the labels the pattern asks for. */
  fits: (node: NodeValue) => boolean;
}

export function compileNode(shape: NodeShape): PatternNode {
  const tests = shape.labels.map(labelTest);
  return { ...shape, fits: ({ labels }) => tests.every((test) => test(labels)) };
}

/** The node that a name has as its value already; null where it is null. */
export function givenNode(value: Value | undefined, name: string): NodeValue | null {
  if (value === null || value === undefined || value instanceof NodeValue) return value ?? null;
  return refuse(`${name} is not a node, so no pattern can begin or end with it.`);
}

/** Takes the node of a number for a node of the pattern: where it has a value, it must be the same one. */
export function arriveAt(node: PatternNode, bound: boolean, id: number, frame: Frame, running: Running): boolean {
  if (bound) return (frame[node.slot] as NodeValue).id === id;
  const found = nodeAt(running, id);
  if (!node.fits(found)) return false;
  frame[node.slot] = found;
  return true;
}
