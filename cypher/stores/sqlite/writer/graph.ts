/** Writing nodes and edges of the model. */
import type { EdgeRow, NodeRow } from '../../../rows.ts';
import type { Value } from '../../../store.ts';
import type { Writer } from '../../writer.ts';
import { columnsOf, columnsOfSet, insert, numbering, propertiesOf, selected, type Tables, update } from '../graph-rows.ts';
import type { Column } from '../layout.ts';

const same = (a: Value | undefined, b: Value | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The number of a node; undefined where it is not there. */
export const idOf = ({ connection }: Tables, key: string): number | undefined =>
  connection.get('SELECT id FROM node WHERE p_key = ?', [key])?.[0] as number | undefined;

/** Writing rows into the graph, in one transaction. */
export function rowWriter(tables: Tables): Pick<Writer, 'writeNodes' | 'writeEdges'> {
  const { connection, layout } = tables;
  const numberOf = numbering(tables);
  const ids = new Map<string, number>();
  const columnsByType = new Map<string, Column[]>();

  /** What is there already is changed where the row says something else. */
  function rewrite(id: number, properties: NodeRow['properties']): void {
    const columns = columnsOf(layout.node, Object.keys(properties));
    const row = connection.get(`SELECT ${selected(layout.node, 'n', columns)} FROM node n WHERE n.id = ?`, [id]) ?? [];
    const stored = propertiesOf(columns, row);
    const other = columns.filter(({ property }) => !same(stored[property], properties[property]));
    update(tables, layout.node, id, other, properties);
  }
  function writeNode({ kind, key, labels, properties }: NodeRow): void {
    const set = layout.setOf([kind, ...labels]);
    if (set === undefined) throw new RangeError(`${key}: no node is ${[kind, ...labels].join(':')}`);
    const id = idOf(tables, key);
    if (id === undefined) {
      const columns = columnsOfSet(layout, set);
      const known = new Set(columns.map(({ property }) => property));
      for (const name of Object.keys(properties)) if (!known.has(name)) throw new RangeError(`${key}: ${name} is no property of it`);
      const own = numberOf(set);
      insert(tables, layout.node, { id: own }, columns, { ...properties, key });
      ids.set(key, own);
    } else {
      rewrite(id, properties);
      ids.set(key, id);
    }
  }
  function endOf(key: string): number {
    const id = ids.get(key) ?? idOf(tables, key);
    if (id === undefined) throw new RangeError(`${key} is an end of an edge and not there`);
    ids.set(key, id);
    return id;
  }
  function columnsOfType(name: string): Column[] {
    const known = columnsByType.get(name);
    if (known) return known;
    const word = layout.vocabulary.relationships.find(({ type }) => type === name);
    if (!word) throw new RangeError(`${name} is no type of a relationship`);
    const columns = columnsOf(
      layout.edge,
      word.properties.map((property) => property.name),
    );
    columnsByType.set(name, columns);
    return columns;
  }
  function writeEdge({ type, from, to, properties }: EdgeRow): void {
    const columns = columnsOfType(type);
    const known = new Set(columns.map(({ property }) => property));
    for (const name of Object.keys(properties)) if (!known.has(name)) throw new RangeError(`${type}: ${name} is no property of it`);
    insert(tables, layout.edge, { type: layout.typeNumber(type) ?? 0, src: endOf(from), dst: endOf(to) }, columns, properties);
  }
  return {
    async writeNodes(rows) {
      for (const row of new Map(rows.map((one) => [one.key, one])).values()) writeNode(row);
    },
    async writeEdges(rows) {
      for (const row of rows) writeEdge(row);
    },
  };
}
