/** Nodes a run met lately: what was read of one is not read again when another relationship leads to it. */
import type { Running } from './running.ts';
import type { NodeValue } from './values.ts';

/** So many are cached; their properties may be long texts. */
const most = 2048;

/** The node of a number that a relationship gave. */
export function nodeAt({ graph, met }: Running, id: number): NodeValue {
  const known = met?.get(id);
  if (known) return known;
  const node = graph.node(id);
  if (!met) return node;
  if (met.size >= most) met.clear();
  met.set(id, node);
  return node;
}
