/** What stands beside the graph, by label and line. */
import type { Params } from '../../../store.ts';
import { columnsOf, columnsOfSet, insert, numbering, propertiesOf, remove, selected, type Tables, update } from '../graph-rows.ts';

export interface Beside {
  /** Rows whose property is one of the values, with what is asked of them. */
  find(property: string, values: readonly string[], asked: readonly string[]): Params[];
  /** Writes properties of a line, which is made where it is not there; others stay. */
  merge(line: string, properties: Params): void;
  remove(line: string): void;
}

/** Rows of one label, in one transaction. */
export function besideOf(tables: Tables, label: string): Beside {
  const { connection, layout } = tables;
  const table = layout.beside;
  const set = layout.setOf([label]);
  if (set === undefined) throw new RangeError(`nothing beside the graph is a ${label}`);
  const [range] = layout.rangesOf(label);
  const numberOf = numbering(tables);
  const where = (property: string): string =>
    columnsOf(table, [property])
      .map(({ name }) => `(b.id BETWEEN ${range?.from} AND ${range?.to}) AND b.${name} = ?`)
      .join();
  const idOf = (line: string): number | undefined =>
    connection.get(`SELECT b.id FROM beside b WHERE ${where('line')}`, [line])?.[0] as number | undefined;
  return {
    find(property, values, asked) {
      const columns = columnsOf(table, asked);
      const sql = `SELECT ${selected(table, 'b', columns)} FROM beside b WHERE ${where(property)} ORDER BY b.id`;
      return [...new Set(values)].flatMap((value) => connection.all(sql, [value]).map((row) => propertiesOf(columns, row)));
    },
    merge(line, properties) {
      const id = idOf(line);
      if (id === undefined)
        insert(tables, table, ['id'], columnsOfSet(layout, set), [{ own: [numberOf(set)], properties: { ...properties, line } }]);
      else update(tables, table, id, columnsOf(table, Object.keys(properties)), properties);
    },
    remove(line) {
      const id = idOf(line);
      if (id !== undefined) remove(tables, table, id);
    },
  };
}
