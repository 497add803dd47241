/** The graph as text: one JSON object a line, nodes then edges, in one order with sorted names. Two equal graphs are equal bytes. */
import type { Store, StoredEdge, StoredNode, Value } from '../store.ts';

function sorted(value: Value): Value {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sorted(value[name] ?? null)]),
  );
}

export const lineOfNode = ({ key, labels, properties }: StoredNode): string =>
  JSON.stringify({ key, labels, properties: sorted(properties) });
export const lineOfEdge = ({ id, type, from, to, properties }: StoredEdge): string =>
  JSON.stringify({ id, type, from, to, properties: sorted(properties) });

/** The lines of the canonical export, without line ends. Streams: holds a page at a time. */
export async function* canonicalLines(store: Store): AsyncIterable<string> {
  for await (const node of store.exportNodes()) yield lineOfNode(node);
  for await (const edge of store.exportEdges()) yield lineOfEdge(edge);
}
