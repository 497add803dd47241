/** All that one record says, as it stands in a store: read back, taken out, and what nobody speaks of any more. */
import { kindOfKey, type NodeKind, nodeKinds, nodes, type PropertyValue, type RelationshipType, relationshipTypes } from '../model.ts';
import type { EdgeRow, NodeRow, RecordRows } from '../rows.ts';
import type { Row } from '../store.ts';
import type { StoredSource } from './sources.ts';
import { type Run, statementRows } from './statements.ts';

const sharedKinds = nodeKinds.filter((kind) => nodes[kind].owner === 'shared');
const ownedKinds = nodeKinds.filter((kind) => nodes[kind].owner === 'record' && kind !== 'Record');

/** An edge that was taken out: enough to find it again in another reading. */
export interface Removed {
  id: string;
  type: RelationshipType;
  record: string;
  from: string;
  to: string;
  start: number;
  quote: string;
  /** What else tells it apart from edges on the same words: the kind of a decision, an office. */
  kind: string;
}
const removedOf = ({ id, record, from, to, start, quote, kind, title }: Row, type: RelationshipType): Removed => ({
  id: String(id),
  type,
  record: String(record),
  from: String(from),
  to: String(to),
  start: Number(start),
  quote: String(quote),
  kind: String(kind ?? title ?? ''),
});
const told =
  'a.key AS from, b.key AS to, r.id AS id, r.record AS record, r.start AS start, r.quote AS quote, r.kind AS kind, r.title AS title';

/** The edges of records, without their properties. */
export async function edgesOf(run: Run, records: readonly string[]): Promise<Removed[]> {
  const found: Removed[] = [];
  for (const type of relationshipTypes)
    for (const row of await run(`MATCH (a)-[r:${type}]->(b) WHERE r.record IN $records RETURN ${told}`, { records: [...records] }))
      found.push(removedOf(row, type));
  return found;
}

/** Takes out all that records say. Gives what it was. */
export async function removeFacts(run: Run, records: readonly string[]): Promise<Removed[]> {
  if (records.length === 0) return [];
  const found: Removed[] = [];
  for (const type of relationshipTypes) {
    const facts = `MATCH (a)-[r:${type}]->(b) WHERE r.record IN $records`;
    const rows = await run(`${facts} RETURN ${told}`, { records: [...records] });
    if (rows.length === 0) continue;
    found.push(...rows.map((row) => removedOf(row, type)));
    await run(`${facts} DELETE r`, { records: [...records] });
  }
  for (const kind of ownedKinds) await run(`MATCH (n:${kind}) WHERE n.record IN $records DETACH DELETE n`, { records: [...records] });
  await run('MATCH (n:Record) WHERE n.key IN $records DETACH DELETE n', { records: [...records] });
  return found;
}

/** Takes out the shared nodes at the ends of removed edges that nothing speaks of any more. */
export async function removeOrphans(run: Run, removed: readonly Removed[]): Promise<void> {
  const keys = new Set(removed.flatMap(({ from, to }) => [from, to]));
  for (const kind of sharedKinds) {
    const own = [...keys].filter((key) => kindOfKey(key) === kind);
    for (let at = 0; at < own.length; at += statementRows)
      await run(`MATCH (n:${kind}) WHERE n.key IN $keys AND NOT EXISTS { (n)--() } DELETE n`, { keys: own.slice(at, at + statementRows) });
  }
}

const nodeRow = (kind: NodeKind, { key, labels, properties }: Row): NodeRow => {
  const { key: _, ...own } = properties as Record<string, PropertyValue>;
  return { kind, key: String(key), labels: (labels as string[]).filter((label) => label !== kind), properties: own };
};

/** The rows of a source whose text is read, as they went in: the graph holds no more and no less. */
export async function readBack(run: Run, source: StoredSource): Promise<RecordRows> {
  const { record: key, read: _, own: __, version, ...file } = source;
  const edges: EdgeRow[] = [];
  for (const type of relationshipTypes)
    for (const { from, to, properties } of await run(
      `MATCH (a)-[r:${type}]->(b) WHERE r.record = $key RETURN a.key AS from, b.key AS to, properties(r) AS properties`,
      { key },
    ))
      edges.push({ type, from: String(from), to: String(to), properties: properties as unknown as EdgeRow['properties'] });
  const ends = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const rows: NodeRow[] = [];
  const ask = async (kind: NodeKind, where: string): Promise<void> => {
    const keys = ends.filter((end) => kindOfKey(end) === kind);
    for (const row of await run(`MATCH (n:${kind}) WHERE ${where} RETURN n.key AS key, labels(n) AS labels, properties(n) AS properties`, {
      key,
      keys,
    }))
      rows.push(nodeRow(kind, row));
  };
  await ask('Record', 'n.key = $key');
  for (const kind of ownedKinds) await ask(kind, 'n.record = $key');
  for (const kind of sharedKinds) if (ends.some((end) => kindOfKey(end) === kind)) await ask(kind, 'n.key IN $keys');
  return { record: key, version, source: file, nodes: rows, edges };
}
