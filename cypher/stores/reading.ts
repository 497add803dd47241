/** What both stores read in the same way over their own `read`: the versions, and the whole graph in canonical order. */
import { nodeKinds } from '../model.ts';
import type { RecordVersion, Row, SourceState, Store, StoredEdge, StoredNode, Value } from '../store.ts';
import { toState } from './sources.ts';
import type { Stored } from './writer.ts';

type Read = Store['read'];

/** Nodes of one page; with their edges a page stays well below a megabyte or two. */
const page = 500;
/** In the order of their keys' prefixes, so that paging kind by kind is paging by key. */
const kinds = [...nodeKinds].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));

/** What is stored, by key. */
export async function readVersions(read: Read): Promise<RecordVersion[]> {
  const rows = await read('MATCH (n:Record) RETURN n.key AS key, n.source AS source, n.version AS version ORDER BY key');
  return rows.map(({ key, source, version }) => ({ key: String(key), source: String(source), version: String(version) }));
}

/** Sources in the order of their names. */
export async function readSources(stored: Stored, of: Parameters<Store['sources']>[0]): Promise<SourceState[]> {
  const found = await ('names' in of
    ? stored.sources('name', of.names)
    : 'folder' in of
      ? stored.sources('folder', [of.folder])
      : stored.sources('record', [of.record]));
  return found.map(toState).sort((a, b) => byCodePoint(a.name, b.name));
}

/** As both stores sort texts: UTF-8 keeps the order of code points, which UTF-16 does not. */
const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const withoutKey = ({ key: _, ...rest }: Row): Record<string, Value> => rest;

async function* pages(read: Read): AsyncIterable<{ kind: string; rows: Row[] }> {
  for (const kind of kinds)
    for (let after = ''; ; ) {
      const rows = await read(
        `MATCH (n:${kind}) WHERE n.key > $after RETURN n.key AS key, labels(n) AS labels, properties(n) AS properties ORDER BY key LIMIT ${page}`,
        { after },
      );
      if (rows.length > 0) yield { kind, rows };
      if (rows.length < page) break;
      after = String(rows.at(-1)?.key);
    }
}

/** Every node, by key (in code point order, as both stores sort). */
export async function* readNodes(read: Read): AsyncIterable<StoredNode> {
  for await (const { rows } of pages(read))
    for (const row of rows)
      yield {
        key: String(row.key),
        labels: [...(row.labels as string[])].sort(),
        properties: withoutKey(row.properties as Row),
      };
}

/** Every edge, by the key of the node it starts from, then by id: a page of nodes at a time, never a scan of all edges. */
export async function* readEdges(read: Read): AsyncIterable<StoredEdge> {
  for await (const { kind, rows } of pages(read)) {
    const keys = rows.map(({ key }) => key as string);
    const edges = await read(
      `MATCH (a:${kind})-[r]->(b) WHERE a.key IN $keys RETURN a.key AS from, r.id AS id, type(r) AS type, b.key AS to, properties(r) AS properties ORDER BY from, id`,
      { keys },
    );
    for (const { from, id, type, to, properties } of edges)
      yield {
        id: String(id),
        type: String(type),
        from: String(from),
        to: String(to),
        properties: properties as Record<string, Value>,
      };
  }
}
