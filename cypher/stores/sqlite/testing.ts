/** A graph in SQLite for tests: loaded at once, of any vocabulary. */
import type { MapValue, Value } from '../../engine/values.ts';
import type { PropertyType } from '../../query/vocabulary.ts';
import type { Value as Json, StoredEdge, StoredNode } from '../../store.ts';
import { type Connection, openConnection } from './connection.ts';
import { encode } from './engine-values.ts';
import { SqliteGraph } from './graph.ts';
import { type Column, type Layout, span, type Table } from './layout.ts';
import { schemaStatements } from './tables.ts';

export interface LoadedNode {
  labels: readonly string[];
  properties: MapValue;
}
/** Ends by their places among the nodes. */
export interface LoadedRelationship {
  type: string;
  from: number;
  to: number;
  properties: MapValue;
}

function insert(connection: Connection, table: Table, fixed: Readonly<Record<string, bigint>>, properties: MapValue): void {
  const write = (name: string, columns: readonly Column[], own: Readonly<Record<string, bigint>>): void => {
    const names = [...Object.keys(own), ...columns.map((column) => column.name)];
    connection.run(`INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, [
      ...Object.values(own),
      ...columns.map(({ type, property }) => encode(type, properties.get(property) ?? null)),
    ]);
  };
  const given = [...table.columns.values()].filter(({ property }) => properties.has(property));
  const long = given.filter((column) => column.long);
  write(
    table.name,
    given.filter((column) => !column.long),
    fixed,
  );
  if (table.long !== null && long.length > 0) write(table.long, long, { id: fixed.id ?? 0n });
}

/** Opens a graph in a new file, or in memory. */
export function loadGraph(
  layout: Layout,
  nodes: readonly LoadedNode[],
  relationships: readonly LoadedRelationship[],
  path = ':memory:',
): SqliteGraph {
  const connection = openConnection(path, { readOnly: false, exact: true });
  for (const statement of schemaStatements(layout)) connection.exec(statement);
  const counts = new Map<number, number>();
  connection.transaction(() => {
    const ids = nodes.map(({ labels, properties }) => {
      const set = layout.setOf(labels);
      if (set === undefined) throw new RangeError(`no set of labels ${labels.join(':')}`);
      const count = (counts.get(set) ?? 0) + 1;
      counts.set(set, count);
      const id = set * span + count;
      insert(connection, labels[0] === undefined ? layout.node : layout.tableOf(labels[0]), { id: BigInt(id) }, properties);
      return id;
    });
    relationships.forEach(({ type, from, to, properties }, at) => {
      const fixed = {
        id: BigInt(at + 1),
        type: BigInt(layout.typeNumber(type) ?? 0),
        src: BigInt(ids[from] ?? 0),
        dst: BigInt(ids[to] ?? 0),
      };
      insert(connection, layout.edge, fixed, properties);
    });
  });
  return new SqliteGraph(connection, layout);
}

function engineValue(value: Json, type: PropertyType): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return type.startsWith('integer') ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map((one) => engineValue(one, type));
  throw new RangeError('a property holds no map');
}
const mapOf = (properties: Readonly<Record<string, Json>>, { columns }: Table): MapValue =>
  new Map(Object.entries(properties).map(([name, value]) => [name, engineValue(value, columns.get(name)?.type ?? 'string')]));

/** Nodes and relationships as an export gives them. */
export function loadStored(layout: Layout, nodes: readonly StoredNode[], edges: readonly StoredEdge[], path?: string): SqliteGraph {
  const places = new Map(nodes.map(({ key }, at) => [key, at]));
  return loadGraph(
    layout,
    nodes.map(({ key, labels, properties }) => ({ labels, properties: mapOf({ key, ...properties }, layout.node) })),
    edges.map(({ type, from, to, properties }) => ({
      type,
      from: places.get(from) ?? 0,
      to: places.get(to) ?? 0,
      properties: mapOf(properties, layout.edge),
    })),
    path,
  );
}
