/** What is read of a whole store in SQL: the versions of records, and the graph in canonical order, a page at a time. */
import type { RecordVersion, StoredEdge, StoredNode } from '../../store.ts';
import { propertiesOf, selected, type Tables } from './graph-rows.ts';
import { hasLabel } from './layout.ts';

/** Nodes of one page; with their edges a page stays well below a megabyte or two. */
const page = 500;

/** What is stored, by key. */
export const versionsIn = ({ connection, layout }: Tables): RecordVersion[] =>
  connection
    .all(`SELECT n.p_key, n.p_source, n.p_version FROM node n WHERE ${hasLabel(layout, 'n', 'Record')} ORDER BY n.p_key`, [])
    .map(([key, source, version]) => ({ key: String(key), source: String(source), version: String(version) }));

/** Every node, by key in the order of code points. */
export function* nodesIn({ connection, layout }: Tables): Iterable<StoredNode> {
  const columns = [...layout.node.columns.values()].filter(({ property }) => property !== 'key');
  const sql = `SELECT n.id, n.p_key, ${selected(layout.node, 'n', columns)} FROM node n WHERE n.p_key > ? ORDER BY n.p_key LIMIT ${page}`;
  for (let after = ''; ; ) {
    const rows = connection.all(sql, [after]);
    for (const row of rows)
      yield { key: String(row[1]), labels: [...layout.labelsOf(Number(row[0]))].sort(), properties: propertiesOf(columns, row, 2) };
    if (rows.length < page) break;
    after = String(rows.at(-1)?.[1]);
  }
}

/** Every edge, by the key of the node it starts from, then by id. */
export function* edgesIn({ connection, layout }: Tables): Iterable<StoredEdge> {
  const columns = [...layout.edge.columns.values()];
  const ids = columns.findIndex(({ property }) => property === 'id');
  const keys = `SELECT n.p_key FROM node n WHERE n.p_key > ? ORDER BY n.p_key LIMIT ${page}`;
  const edges =
    `SELECT a.p_key, e.type, b.p_key, ${selected(layout.edge, 'e', columns)} FROM node a CROSS JOIN edge e ON e.src = a.id JOIN node b ON b.id = e.dst ` +
    'WHERE a.p_key > ? AND a.p_key <= ? ORDER BY a.p_key, e.p_id';
  for (let after = ''; ; ) {
    const some = connection.all(keys, [after]);
    const last = String(some.at(-1)?.[0] ?? '');
    for (const row of some.length === 0 ? [] : connection.all(edges, [after, last]))
      yield {
        id: String(row[3 + ids]),
        type: layout.typeName(Number(row[1])),
        from: String(row[0]),
        to: String(row[2]),
        properties: propertiesOf(columns, row, 3),
      };
    if (some.length < page) break;
    after = last;
  }
}
