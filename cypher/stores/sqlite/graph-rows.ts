/** Rows of the tables of a graph: what is written to them and given back, by labels and names of properties. */
import type { Params, Value } from '../../store.ts';
import type { Connection, SqlRow, SqlValue } from './connection.ts';
import { type Column, columnOf, type Layout, span, type Table } from './layout.ts';
import { fromSql, toSql } from './values.ts';

/** A graph's tables and where they are. */
export interface Tables {
  connection: Connection;
  layout: Layout;
}

/** The columns of properties. Throws a RangeError for one the vocabulary does not know. */
export function columnsOf(table: Table, properties: Iterable<string>): Column[] {
  return Array.from(properties, (property) => {
    const column = table.columns.get(property);
    if (!column) throw new RangeError(`${property} is no property in ${table.name}`);
    return column;
  });
}
/** The columns of one set of labels, in the order of the vocabulary. */
export function columnsOfSet({ vocabulary, node, beside }: Layout, set: number): Column[] {
  const words = vocabulary.nodes[set - 1];
  if (!words) throw new RangeError(`${set} is no set of labels`);
  return columnsOf(
    words.beside ? beside : node,
    words.properties.map(({ name }) => name),
  );
}
/** What columns of a row are asked with. */
export const selected = (table: Table, alias: string, columns: readonly Column[]): string =>
  columns.map((column) => columnOf(table, alias, column)).join(', ');

/** Properties of a row that begins at an offset, by name; those that are missing are left out. */
export function propertiesOf(columns: readonly Column[], row: SqlRow, from = 0): Params {
  const properties: Record<string, Value> = {};
  columns.forEach(({ property, type }, at) => {
    const value = fromSql(row[from + at], type);
    if (value !== null) properties[property] = value;
  });
  return properties;
}

const list = (one: string, count: number): string => Array.from({ length: count }, () => one).join(', ');
/** Rows of one statement: a call costs as much as a row or two. */
const portions = [64, 8, 1] as const;

/** Rows to be added to a table. */
export interface NewRow {
  /** Values of the columns before those of properties. */
  own: readonly number[];
  properties: Readonly<Record<string, Value | undefined>>;
}
/** Adds rows that have the same columns; those before the columns of properties are given by name. */
export function insert(tables: Tables, table: Table, own: readonly string[], columns: readonly Column[], rows: readonly NewRow[]): void {
  const [short, long] = [columns.filter((one) => !one.long), columns.filter((one) => one.long)];
  insertInto(tables, table.name, own, short, rows);
  if (table.long !== null && long.length > 0) insertInto(tables, table.long, ['id'], long, rows);
}
function insertInto(
  { connection }: Tables,
  name: string,
  own: readonly string[],
  columns: readonly Column[],
  rows: readonly NewRow[],
): void {
  const names = [...own, ...columns.map((column) => column.name)];
  const one = `(${list('?', names.length)})`;
  let at = 0;
  for (const size of portions)
    for (; rows.length - at >= size; at += size) {
      const values: SqlValue[] = [];
      for (const row of rows.slice(at, at + size)) {
        for (let index = 0; index < own.length; index += 1) values.push(row.own[index] ?? null);
        for (const { property, type } of columns) values.push(toSql(row.properties[property], type));
      }
      connection.run(`INSERT INTO ${name} (${names.join(', ')}) VALUES ${list(one, size)}`, values);
    }
}
/** Changes properties of a row. */
export function update({ connection }: Tables, table: Table, id: number, columns: readonly Column[], properties: Params): void {
  for (const [name, some] of [
    [table.name, columns.filter(({ long }) => !long)],
    [table.long, columns.filter(({ long }) => long)],
  ] as const)
    if (some.length > 0)
      connection.run(`UPDATE ${name} SET ${some.map((column) => `${column.name} = ?`).join(', ')} WHERE id = ?`, [
        ...some.map(({ property, type }) => toSql(properties[property], type)),
        id,
      ]);
}
/** Takes a row out. */
export function remove({ connection }: Tables, table: Table, id: number): void {
  connection.run(`DELETE FROM ${table.name} WHERE id = ?`, [id]);
  if (table.long !== null) connection.run(`DELETE FROM ${table.long} WHERE id = ?`, [id]);
}

/** Gives numbers to new nodes, of one transaction. */
export function numbering({ connection, layout }: Tables): (set: number) => number {
  const last = new Map<number, number>();
  return (set) => {
    const table = layout.vocabulary.nodes[set - 1]?.beside ? 'beside' : 'node';
    const highest = (): unknown =>
      connection.get(`SELECT max(id) FROM ${table} WHERE id BETWEEN ? AND ?`, [set * span, (set + 1) * span - 1])?.[0];
    const next = (last.get(set) ?? Number(highest() ?? set * span)) + 1;
    if (next >= (set + 1) * span) throw new RangeError(`there are too many nodes of set ${set}`);
    last.set(set, next);
    return next;
  };
}
