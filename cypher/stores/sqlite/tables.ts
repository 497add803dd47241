/** The statements that make the tables and indexes of a layout, and the fixed statistics the planner goes by. */
import type { Index, PropertyType } from '../../query/vocabulary.ts';
import { type Column, hasLabel, idStart, type Layout, type Table } from './layout.ts';

const sqlTypes: Partial<Record<PropertyType, string>> = { string: 'TEXT', integer: 'INTEGER', float: 'REAL', boolean: 'INTEGER' };
/** Lists are JSON texts; `any` has the tagged text of values.ts. */
export const declared = ({ name, type }: Column): string => `${name} ${sqlTypes[type] ?? 'TEXT'}`;

function statementsOf({ name, long, columns }: Table): string[] {
  const of = (isLong: boolean): string[] => [...columns.values()].filter((column) => column.long === isLong).map(declared);
  const own = name === 'edge' ? ['type INTEGER NOT NULL', 'src INTEGER NOT NULL', 'dst INTEGER NOT NULL'] : [];
  return [
    `CREATE TABLE IF NOT EXISTS ${name} (${['id INTEGER PRIMARY KEY', ...own, ...of(false)].join(', ')})`,
    ...(long === null ? [] : [`CREATE TABLE IF NOT EXISTS ${long} (${['id INTEGER PRIMARY KEY', ...of(true)].join(', ')})`]),
  ];
}

interface IndexStatement {
  name: string;
  table: string;
  statement: string;
  /** Rows, and how many share the first column, the first two, …: what the planner is told. */
  statistics: string;
}
/** What the planner is told of a store of some thousand records, whatever is in it: plans must not depend on that. */
const rows = { node: 700_000, kind: 60_000, edge: 1_000_000, beside: 10_000 } as const;

const propertiesOf = (index: Index): readonly string[] => (typeof index === 'string' ? [index] : index);

function columnsOf(table: Table, index: Index): string[] {
  return propertiesOf(index).map((property) => {
    const column = table.columns.get(property);
    if (!column || column.long) throw new RangeError(`${property} has no index in ${table.name}`);
    return column.name;
  });
}

/** Indexes of nodes: keys over all nodes where all that have such a property have it once; the others by kind. */
function nodeIndexes(layout: Layout): IndexStatement[] {
  const { nodes } = layout.vocabulary;
  const found = new Map<string, IndexStatement>();
  for (const { labels, indexes, unique, beside = false } of nodes) {
    const table = beside ? layout.beside : layout.node;
    const [kind] = labels;
    const where = kind === undefined ? '' : ` WHERE ${hasLabel(layout, null, kind)}`;
    const add = (index: Index, once: boolean): void => {
      const everywhere =
        once &&
        nodes
          .filter((set) => (set.beside ?? false) === beside && set.properties.some(({ name }) => name === index))
          .every((set) => set.unique.some((name) => name === index));
      const columns = columnsOf(table, index);
      const name = [table.name, ...(everywhere ? [] : [kind ?? '']), ...propertiesOf(index)].join('_').toLowerCase();
      const count = beside ? rows.beside : everywhere ? rows.node : rows.kind;
      const shares = once ? [1] : columns.map((_, at) => Math.ceil(40 / 8 ** at));
      found.set(name, {
        name,
        table: table.name,
        statement: `CREATE ${once ? 'UNIQUE ' : ''}INDEX IF NOT EXISTS "${name}" ON ${table.name} (${columns.join(', ')})${everywhere ? '' : where}`,
        statistics: [count, ...shares].join(' '),
      });
    };
    for (const index of unique) add(index, true);
    for (const index of indexes) add(index, false);
  }
  return [...found.values()];
}

function edgeIndexes({ edge, vocabulary }: Layout): IndexStatement[] {
  const make = (name: string, columns: readonly string[], shares: readonly number[]): IndexStatement => ({
    name,
    table: 'edge',
    statement: `CREATE INDEX IF NOT EXISTS "${name}" ON edge (${columns.join(', ')})`,
    statistics: [rows.edge, ...shares].join(' '),
  });
  const asked = new Map(vocabulary.relationships.flatMap(({ indexes }) => indexes).map((index) => [propertiesOf(index).join('_'), index]));
  return [
    make('edge_out', ['src', 'type', 'dst'], [8, 3, 1]),
    make('edge_in', ['dst', 'type', 'src'], [8, 3, 1]),
    make('edge_type', ['type', 'src', 'dst'], [30_000, 3, 1]),
    ...[...asked].map(([name, index]) => {
      const columns = columnsOf(edge, index);
      return make(
        `edge_${name}`,
        name === 'id' ? columns.map(idStart) : columns,
        columns.map((_, at) => (name === 'id' ? 1 : Math.ceil(100 / 8 ** at))),
      );
    }),
  ];
}

/** Makes the tables where they are missing. */
export const tableStatements = ({ node, beside, edge }: Layout): string[] => [node, beside, edge].flatMap(statementsOf);

/** Makes the indexes that are missing. Fixed statistics come last; whoever opens the file after that goes by them. */
export function indexStatements(layout: Layout): string[] {
  const indexes = [...nodeIndexes(layout), ...edgeIndexes(layout)];
  const told = [
    ...indexes.map(({ name, table, statistics }) => [table, name, statistics]),
    ['node_long', null, `${rows.beside}`],
    ['beside_long', null, `${rows.beside}`],
  ];
  const text = (value: string | null | undefined): string => (value == null ? 'NULL' : `'${value.replaceAll("'", "''")}'`);
  return [
    ...indexes.map(({ statement }) => statement),
    // Makes the table of statistics, which nothing else can.
    'ANALYZE sqlite_schema',
    'DELETE FROM sqlite_stat1',
    ...told.map((row) => `INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (${row.map(text).join(', ')})`),
    'ANALYZE sqlite_schema',
  ];
}
/** All that makes a graph's tables ready. */
export const schemaStatements = (layout: Layout): string[] => [...tableStatements(layout), ...indexStatements(layout)];
