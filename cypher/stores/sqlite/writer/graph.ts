/** Writing nodes and edges of the model: many rows a statement, since a call costs as much as a row or two. */
import { groupBy } from '../../../group-by.ts';
import type { EdgeRow, NodeRow } from '../../../rows.ts';
import type { Value } from '../../../store.ts';
import type { Writer } from '../../writer.ts';
import { columnsOf, columnsOfSet, insert, numbering, propertiesOf, selected, type Tables, update } from '../graph-rows.ts';
import { type Column, span } from '../layout.ts';

const same = (a: Value | undefined, b: Value | undefined): boolean =>
  Array.isArray(a) ? JSON.stringify(a) === JSON.stringify(b) : a === b;

/** The number of a node; undefined where it is not there. */
export const idOf = ({ connection }: Tables, key: string): number | undefined =>
  connection.get('SELECT id FROM node WHERE p_key = ?', [key])?.[0] as number | undefined;
/** The numbers of those nodes that are there, by key. */
export const idsOf = ({ connection }: Tables, keys: readonly string[]): Map<string, number> =>
  new Map(
    connection
      .all('SELECT n.p_key, n.id FROM json_each(?) k CROSS JOIN node n ON n.p_key = k.value', [JSON.stringify(keys)])
      .map(([key, id]) => [String(key), Number(id)]),
  );

const namesOf = (columns: readonly Column[]): ReadonlySet<string> => new Set(columns.map(({ property }) => property));
function checkNames(of: string, properties: object, known: ReadonlySet<string>): void {
  for (const name of Object.keys(properties)) if (!known.has(name)) throw new RangeError(`${of}: ${name} is no property of it`);
}

/** Writing rows into the graph, in one transaction. */
export function rowWriter(tables: Tables): Pick<Writer, 'writeNodes' | 'writeEdges'> {
  const { connection, layout } = tables;
  const numberOf = numbering(tables);
  /** Nodes written, by key. */
  const ids = new Map<string, number>();

  function setOf({ kind, key, labels }: NodeRow): number {
    const set = layout.setOf([kind, ...labels]);
    if (set === undefined) throw new RangeError(`${key}: no node is ${[kind, ...labels].join(':')}`);
    return set;
  }
  /** What is there already is changed where a row says something else. */
  function rewrite(set: number, rows: readonly NodeRow[]): void {
    const columns = columnsOfSet(layout, set);
    const byId = new Map(rows.map((row) => [ids.get(row.key), row]));
    const sql = `SELECT n.id, ${selected(layout.node, 'n', columns)} FROM json_each(?) k CROSS JOIN node n ON n.id = k.value`;
    for (const found of connection.all(sql, [JSON.stringify([...byId.keys()])])) {
      const row = byId.get(Number(found[0]));
      if (!row) continue;
      const stored = propertiesOf(columns, found, 1);
      const other = columns.filter(({ property }) => property in row.properties && !same(row.properties[property], stored[property]));
      update(tables, layout.node, Number(found[0]), other, row.properties);
    }
  }
  function add(set: number, rows: readonly NodeRow[]): void {
    const columns = columnsOfSet(layout, set);
    const known = namesOf(columns);
    const fresh = rows.map(({ key, properties }) => {
      checkNames(key, properties, known);
      const id = numberOf(set);
      ids.set(key, id);
      return { own: [id], properties: { ...properties, key } };
    });
    insert(tables, layout.node, ['id'], columns, fresh);
  }
  function columnsOfType(name: string): Column[] {
    const word = layout.vocabulary.relationships.find(({ type }) => type === name);
    if (!word) throw new RangeError(`${name} is no type of a relationship`);
    return columnsOf(
      layout.edge,
      word.properties.map((property) => property.name),
    );
  }
  function endOf(key: string): number {
    const id = ids.get(key) ?? idOf(tables, key);
    if (id === undefined) throw new RangeError(`${key} is an end of an edge and not there`);
    ids.set(key, id);
    return id;
  }
  return {
    async writeNodes(rows) {
      const once = [...new Map(rows.map((row) => [row.key, row])).values()];
      const there = idsOf(
        tables,
        once.map(({ key }) => key),
      );
      for (const [key, id] of there) ids.set(key, id);
      for (const [set, group] of groupBy(
        once.filter(({ key }) => !there.has(key)),
        setOf,
      ))
        add(set, group);
      // What is there keeps its labels: these are what its key says.
      for (const [set, group] of groupBy(
        once.filter(({ key }) => there.has(key)),
        ({ key }) => Math.floor((there.get(key) ?? 0) / span),
      ))
        rewrite(set, group);
    },
    async writeEdges(rows) {
      for (const [type, group] of groupBy(rows, (row: EdgeRow) => row.type)) {
        const columns = columnsOfType(type);
        const known = namesOf(columns);
        const number = layout.typeNumber(type) ?? 0;
        const fresh = group.map(({ from, to, properties }) => {
          checkNames(type, properties, known);
          return { own: [number, endOf(from), endOf(to)], properties };
        });
        insert(tables, layout.edge, ['type', 'src', 'dst'], columns, fresh);
      }
    },
  };
}
