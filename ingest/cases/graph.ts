/**
 * What a graph says, in lines that a case can ask for: `Meeting 甲县|县政府|常务会议|3|2023-05-08`, `#1 -DISMISSED-> 方圆`,
 * `#1 -DISMISSED-> 方圆 title=局长`, `Mention 方圆 sex=女`, `nodes Meeting 2`.
 */
import { nodes, provenance, relationships } from '../../cypher/model.ts';
import type { NodeRow, RecordRows } from '../../cypher/rows.ts';

const carried: ReadonlySet<string> = new Set(Object.keys(provenance.shape));

/** The lines of one record's nodes and edges, or of several records taken together. */
export function graphLines(records: readonly RecordRows[]): string[] {
  const all = new Map(records.flatMap((rows) => rows.nodes.map((node) => [node.key, node] as const)));
  const edges = records.flatMap((rows) => rows.edges);
  const said = [...all.values()].filter(({ kind }) => nodes[kind].owner === 'shared').map(({ kind, key }) => `${kind} ${plain(key)}`);
  const places: ReadonlySet<string> = new Set(['record', 'start', 'end', 'kind', 'name']);
  for (const { kind, properties } of all.values())
    if (kind === 'Mention')
      for (const [key, value] of Object.entries(properties))
        if (!places.has(key)) said.push(`Mention ${String(properties.name)} ${key}=${String(value)}`);
  for (const { type, from, to, properties } of edges) {
    const line = `${nameOf(from, all)} -${type}-> ${nameOf(to, all)}`;
    const own = Object.entries(properties).filter(([key, value]) => !carried.has(key) && value !== undefined);
    said.push(line, ...own.map(([key, value]) => `${line} ${key}=${String(value)}`));
  }
  for (const kind of Object.keys(nodes)) said.push(`nodes ${kind} ${[...all.values()].filter((node) => node.kind === kind).length}`);
  for (const type of Object.keys(relationships)) said.push(`edges ${type} ${edges.filter((edge) => edge.type === type).length}`);
  return said;
}

/** A key without its kind; the hash of a record, which nobody writes into a case, is `record`. */
const plain = (key: string): string => key.replace(/^[a-z]+:/u, '').replace(/(?:record:)?\b[0-9a-f]{24}\b/gu, 'record');

/** How a case names a node: items by position, what a record holds by its kind, the rest by its name. */
function nameOf(key: string, all: ReadonlyMap<string, NodeRow>): string {
  const node = all.get(key);
  if (!node) return key;
  if (node.kind === 'Item') return plain(key).replace('record', '');
  if (node.kind === 'Record') return 'record';
  return String(node.properties[nodes[node.kind].title]);
}
