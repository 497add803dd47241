/** The graph as text: one JSON object a line, nodes then edges, in one order with sorted names. Two equal graphs are equal bytes. */
import type { Store, Value } from '../store.ts';

function sorted(value: Value): Value {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sorted(value[name] ?? null)]),
  );
}

/** The lines of the canonical export, without line ends. Streams: holds a page at a time. */
export async function* canonicalLines(store: Store): AsyncIterable<string> {
  for await (const { key, labels, properties } of store.exportNodes())
    yield JSON.stringify({ key, labels, properties: sorted(properties) });
  for await (const { id, type, from, to, properties } of store.exportEdges())
    yield JSON.stringify({ id, type, from, to, properties: sorted(properties) });
}
