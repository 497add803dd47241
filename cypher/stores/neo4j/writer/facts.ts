/** All that one record says, as it stands in Neo4j: read back, taken out, and what nobody speaks of any more. */
import {
  kindOfKey,
  type NodeKind,
  nodeKinds,
  nodes,
  type PropertyValue,
  type RelationshipType,
  relationshipTypes,
} from '../../../model.ts';
import type { EdgeRow, NodeRow } from '../../../rows.ts';
import type { Row } from '../../../store.ts';
import type { Removed, Stored, Writer } from '../../writer.ts';
import { type Run, slices, statementRows } from './statements.ts';

const sharedKinds = nodeKinds.filter((kind) => nodes[kind].owner === 'shared');
const ownedKinds = nodeKinds.filter((kind) => nodes[kind].owner === 'record' && kind !== 'Record');

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
const factsOf = (type: RelationshipType): string => `MATCH (a)-[r:${type}]->(b) WHERE r.record IN $records`;

const nodeRow = (kind: NodeKind, { key, labels, properties }: Row): NodeRow => {
  const { key: _, ...own } = properties as Record<string, PropertyValue>;
  return { kind, key: String(key), labels: (labels as string[]).filter((label) => label !== kind), properties: own };
};

/** What the graph holds of records. */
export const factReader = (run: Run): Pick<Stored, 'edgesOf' | 'edgeRows' | 'nodeRows'> => ({
  async edgesOf(records) {
    const found: Removed[] = [];
    for (const type of relationshipTypes)
      for (const row of await run(`${factsOf(type)} RETURN ${told}`, { records: [...records] })) found.push(removedOf(row, type));
    return found;
  },
  async edgeRows(record) {
    const found: EdgeRow[] = [];
    for (const type of relationshipTypes)
      for (const { from, to, properties } of await run(`${factsOf(type)} RETURN a.key AS from, b.key AS to, properties(r) AS properties`, {
        records: [record],
      }))
        found.push({ type, from: String(from), to: String(to), properties: properties as unknown as EdgeRow['properties'] });
    return found;
  },
  async nodeRows(record, ends) {
    const rows: NodeRow[] = [];
    const ask = async (kind: NodeKind, where: string): Promise<void> => {
      const keys = ends.filter((end) => kindOfKey(end) === kind);
      for (const row of await run(
        `MATCH (n:${kind}) WHERE ${where} RETURN n.key AS key, labels(n) AS labels, properties(n) AS properties`,
        { key: record, keys },
      ))
        rows.push(nodeRow(kind, row));
    };
    await ask('Record', 'n.key = $key');
    for (const kind of ownedKinds) await ask(kind, 'n.record = $key');
    for (const kind of sharedKinds) if (ends.some((end) => kindOfKey(end) === kind)) await ask(kind, 'n.key IN $keys');
    return rows;
  },
});

/** Taking out what records say. */
export const factRemover = (run: Run): Pick<Writer, 'removeFacts' | 'removeOrphans'> => ({
  async removeFacts(records) {
    if (records.length === 0) return [];
    const found: Removed[] = [];
    for (const type of relationshipTypes) {
      const rows = await run(`${factsOf(type)} RETURN ${told}`, { records: [...records] });
      if (rows.length === 0) continue;
      found.push(...rows.map((row) => removedOf(row, type)));
      await run(`${factsOf(type)} DELETE r`, { records: [...records] });
    }
    for (const kind of ownedKinds) await run(`MATCH (n:${kind}) WHERE n.record IN $records DETACH DELETE n`, { records: [...records] });
    await run('MATCH (n:Record) WHERE n.key IN $records DETACH DELETE n', { records: [...records] });
    return found;
  },
  async removeOrphans(keys) {
    for (const kind of sharedKinds)
      for (const some of slices(
        keys.filter((key) => kindOfKey(key) === kind),
        statementRows,
      ))
        await run(`MATCH (n:${kind}) WHERE n.key IN $keys AND NOT EXISTS { (n)--() } DELETE n`, { keys: some });
  },
});
