/** A store in SQLite as the engine's graph: nodes and relationships by numbers, one prepared statement for each way to ask. */
import type { Graph, Known } from '../../engine/graph.ts';
import type { NodeValue, RelationshipValue } from '../../engine/values.ts';
import type { Connection, SqlRow, SqlValue } from './connection.ts';
import { columnOf, hasLabel, type Layout, type Table } from './layout.ts';
import { comparand } from './sql/scalar.ts';
import { type Ends, nowhere, type Places, StoredNode, StoredRelationship } from './stored.ts';

/** About how many nodes of a label there are, and how many share one value of an indexed property: plans do not depend on the data. */
const about = { all: 700_000, label: 60_000, shared: 40 } as const;

export class SqliteGraph implements Graph {
  readonly layout: Layout;
  readonly connection: Connection;
  readonly #fetch = (table: Table, id: number): SqlRow => this.#whole(table, id);
  readonly #wholes = new Map<Table, string>();
  constructor(connection: Connection, layout: Layout) {
    this.connection = connection;
    this.layout = layout;
  }

  *nodes(labels: readonly string[] | null, known: readonly Known[]): Iterable<NodeValue> {
    for (const table of this.#tablesOf(labels)) {
      const values: SqlValue[] = [];
      const conditions = [...this.#labelled(labels, table), ...known.flatMap((one) => this.#known(one, table, values))];
      const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
      for (const row of this.connection.iterate(`SELECT n.id FROM ${table.name} AS n${where}`, values))
        yield this.stored(Number(row[0]), row, nowhere);
    }
  }
  size(labels: readonly string[] | null, known: readonly Known[]): number {
    const unique = (name: string): boolean =>
      this.layout.vocabulary.nodes.some(
        (set) => set.unique.includes(name) && (labels === null || labels.some((label) => set.labels.includes(label))),
      );
    const shared = known.map(({ name, values }) => values.length * (unique(name) ? 1 : this.#isIndexed(name) ? about.shared : about.label));
    return Math.min(labels === null ? about.all : about.label * labels.length, ...shared);
  }
  *relationshipsOf(node: NodeValue, direction: 'out' | 'in' | 'both', types: readonly string[] | null): Iterable<RelationshipValue> {
    const numbers = types?.flatMap((type) => this.layout.typeNumber(type) ?? []);
    if (numbers?.length === 0) return;
    const typed = numbers ? ` AND type IN (${numbers.join(', ')})` : '';
    const select = (end: 'src' | 'dst'): string => `SELECT id, type, src, dst FROM edge WHERE ${end} = ?${typed}`;
    const id = BigInt(node.id);
    const [sql, values] =
      direction === 'both'
        ? [`${select('src')} UNION ALL ${select('dst')} AND src <> dst`, [id, id]]
        : [select(direction === 'out' ? 'src' : 'dst'), [id]];
    for (const row of this.connection.iterate(sql, values)) {
      const ends = { id: Number(row[0]), type: Number(row[1]), from: Number(row[2]), to: Number(row[3]) };
      yield this.storedRelationship(ends, row, nowhere);
    }
  }
  node(id: number): NodeValue {
    return this.stored(id, [], nowhere);
  }

  /** A node whose properties `places` stand in the row. */
  stored(id: number, row: SqlRow, places: Places): StoredNode {
    return new StoredNode(this.layout, id, this.#fetch, row, places);
  }
  storedRelationship(ends: Ends, row: SqlRow, places: Places): StoredRelationship {
    return new StoredRelationship(this.layout, ends, this.#fetch, row, places);
  }

  #whole(table: Table, id: number): SqlRow {
    const sql =
      this.#wholes.get(table) ??
      `SELECT ${[...table.columns.values()].map((column) => columnOf(table, 'x', column)).join(', ') || '1'} FROM ${table.name} AS x WHERE x.id = ?`;
    this.#wholes.set(table, sql);
    return this.connection.get(sql, [BigInt(id)]) ?? [];
  }
  /** What stands beside the graph is found by its own labels alone. */
  #tablesOf(labels: readonly string[] | null): Table[] {
    return labels === null ? [this.layout.node] : [...new Set(labels.map((label) => this.layout.tableOf(label)))];
  }
  #labelled(labels: readonly string[] | null, table: Table): string[] {
    if (labels === null) return [];
    const own = labels.filter((label) => this.layout.tableOf(label) === table);
    return [`(${own.map((label) => hasLabel(this.layout, 'n', label)).join(' OR ')})`];
  }
  #isIndexed(name: string): boolean {
    return this.layout.vocabulary.nodes.some(({ indexes, unique }) =>
      [...indexes.map((index) => (typeof index === 'string' ? index : index[0])), ...unique].includes(name),
    );
  }
  /** A condition for an indexed property; none where it would not help. */
  #known({ name, values }: Known, table: Table, bound: SqlValue[]): string[] {
    const column = table.columns.get(name);
    if (!column || column.long || !this.#isIndexed(name)) return [];
    const alike = values.flatMap((value) => comparand(column.type, value, this.layout) ?? []);
    bound.push(...alike);
    return [alike.length === 0 ? '0' : `n.${column.name} IN (${alike.map(() => '?').join(', ')})`];
  }
}
