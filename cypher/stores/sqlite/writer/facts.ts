/** All that one record says, as it stands in SQLite: read back, taken out, and what nobody speaks of any more. */
import { type NodeKind, nodeKinds, nodes, type PropertyValue, type RelationshipType, relationshipTypes } from '../../../model.ts';
import type { EdgeRow, NodeRow } from '../../../rows.ts';
import type { Removed, Stored, Writer } from '../../writer.ts';
import type { SqlRow } from '../connection.ts';
import { columnsOf, columnsOfSet, propertiesOf, remove, selected, type Tables } from '../graph-rows.ts';
import { hasLabel, type Range, span } from '../layout.ts';
import { idOf } from './graph.ts';

const ownedKinds = nodeKinds.filter((kind) => nodes[kind].owner === 'record' && kind !== 'Record');
const isOwned = (kind: string | undefined): boolean => nodes[kind as NodeKind].owner === 'record';

const ends = 'FROM edge e JOIN node a ON a.id = e.src JOIN node b ON b.id = e.dst WHERE e.p_record = ?';

/** The numbers of the nodes that a record alone holds, but for the record itself. */
const ownedBy = ({ connection, layout }: Tables, record: string): number[] =>
  ownedKinds.flatMap((kind) =>
    connection
      .all(`SELECT n.id FROM node n WHERE ${hasLabel(layout, 'n', kind)} AND n.p_record = ? ORDER BY n.id`, [record])
      .map(([id]) => Number(id)),
  );

/** What the graph holds of records. */
export function factReader(tables: Tables): Pick<Stored, 'edgesOf' | 'edgeRows' | 'nodeRows'> {
  const { connection, layout } = tables;
  const told = columnsOf(layout.edge, ['id', 'record', 'start', 'quote', 'kind', 'title']);
  const removedOf = (row: SqlRow): Removed => {
    const { id, record, start, quote, kind, title } = propertiesOf(told, row, 3);
    return {
      id: String(id),
      type: layout.typeName(Number(row[0])) as RelationshipType,
      record: String(record),
      from: String(row[1]),
      to: String(row[2]),
      start: Number(start),
      quote: String(quote),
      kind: String(kind ?? title ?? ''),
    };
  };
  function nodeRow(id: number): NodeRow {
    const [kind, ...labels] = layout.labelsOf(id);
    const columns = columnsOfSet(layout, Math.floor(id / span));
    const row = connection.get(`SELECT ${selected(layout.node, 'n', columns)} FROM node n WHERE n.id = ?`, [id]) ?? [];
    const { key, ...properties } = propertiesOf(columns, row);
    return { kind: kind as NodeKind, key: String(key), labels, properties: properties as Record<string, PropertyValue> };
  }
  return {
    edgesOf: async (records) =>
      records.flatMap((record) =>
        connection.all(`SELECT e.type, a.p_key, b.p_key, ${selected(layout.edge, 'e', told)} ${ends}`, [record]).map(removedOf),
      ),
    async edgeRows(record) {
      const all = [...layout.edge.columns.values()];
      return connection
        .all(`SELECT e.type, a.p_key, b.p_key, ${selected(layout.edge, 'e', all)} ${ends} ORDER BY e.type, e.id`, [record])
        .map((row) => ({
          type: layout.typeName(Number(row[0])) as RelationshipType,
          from: String(row[1]),
          to: String(row[2]),
          properties: propertiesOf(all, row, 3) as EdgeRow['properties'],
        }));
    },
    async nodeRows(record, keys) {
      const shared = keys.flatMap((key) => {
        const id = idOf(tables, key);
        return id === undefined || isOwned(layout.labelsOf(id)[0]) ? [] : [id];
      });
      const itself = idOf(tables, record);
      const ids = [...(itself === undefined ? [] : [itself]), ...ownedBy(tables, record), ...shared.sort((a, b) => a - b)];
      return ids.map(nodeRow);
    },
  };
}

/** Taking out what records say. */
export function factRemover(tables: Tables): Pick<Writer, 'removeFacts' | 'removeOrphans'> {
  const { connection, layout } = tables;
  const { edgesOf } = factReader(tables);
  const shared: Range[] = nodeKinds.filter((kind) => nodes[kind].owner === 'shared').flatMap((kind) => layout.rangesOf(kind));
  const isShared = (id: number): boolean => shared.some(({ from, to }) => id >= from && id <= to);
  function detach(id: number): void {
    connection.run('DELETE FROM edge WHERE src = ?', [id]);
    connection.run('DELETE FROM edge WHERE dst = ?', [id]);
    remove(tables, layout.node, id);
  }
  return {
    async removeFacts(records) {
      const each = [...new Set(records)];
      const byType = new Map(relationshipTypes.map((type, at) => [type, at]));
      const found = (await edgesOf(each)).sort((a, b) => (byType.get(a.type) ?? 0) - (byType.get(b.type) ?? 0));
      for (const record of each) {
        connection.run('DELETE FROM edge WHERE p_record = ?', [record]);
        const itself = idOf(tables, record);
        for (const id of [...ownedBy(tables, record), ...(itself === undefined ? [] : [itself])]) detach(id);
      }
      return found;
    },
    async removeOrphans(keys) {
      for (const key of keys) {
        const id = idOf(tables, key);
        if (id === undefined || !isShared(id)) continue;
        const spoken = connection.get('SELECT 1 FROM edge WHERE src = ? UNION ALL SELECT 1 FROM edge WHERE dst = ? LIMIT 1', [id, id]);
        if (!spoken) remove(tables, layout.node, id);
      }
    },
  };
}
