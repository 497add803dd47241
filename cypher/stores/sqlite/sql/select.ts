/** One SELECT over a block: its columns, grouping, order and page. */
import type { Count } from '../../../engine/clauses/projection/page.ts';
import type { Table, Column as TableColumn } from '../layout.ts';
import type { Block } from './block.ts';
import { branches } from './branches.ts';
import type { Rendering } from './rendering.ts';
import type { Scalar } from './scalar.ts';

/** An aggregate as the text around what is aggregated. */
export interface Around {
  before: string;
  after: string;
  /** It would take nulls too, which do not count. */
  filled?: true;
}
export interface Column {
  /** Null: rows are counted. */
  scalar: Scalar | null;
  aggregate: Around | null;
  /** Follows from another column that is grouped by. */
  follows: boolean;
  /** Fetched for a group as a whole, not for each of its rows: by the number in another column. */
  late: { id: number; from: string } | null;
}
export interface Sorting {
  column: number;
  descending: boolean;
}

export class Select {
  readonly block: Block;
  readonly columns: Column[] = [];
  distinct = false;
  /** There are aggregates: one row for each group. */
  grouped = false;
  /** Something is grouped by, be it only what is the same in all rows: without rows there are no groups. */
  keyed = false;
  order: Sorting[] = [];
  skip: Count | null = null;
  limit: Count | null = null;
  readonly #prefix: string;
  constructor(block: Block) {
    this.block = block;
    // No two SELECTs of a statement name their columns alike, so that none hides another's.
    this.#prefix = block.alias('c');
  }
  /** The name of a column. */
  name(at: number): string {
    return `${this.#prefix}_${at}`;
  }
  /** Adds a column; gives its place. */
  add(scalar: Scalar | null, { aggregate = null, follows = false }: Partial<Pick<Column, 'aggregate' | 'follows'>> = {}): number {
    return this.columns.push({ scalar, aggregate, follows, late: null }) - 1;
  }
  /** Adds a property of an element whose number is in the column `id`, which is grouped by. */
  addLate(scalar: Scalar, id: number, table: Table, column: TableColumn): number {
    const from = column.long ? table.long : table.name;
    const late = { id, from: `(SELECT ${column.name} FROM ${from} WHERE id = ` };
    return this.columns.push({ scalar, aggregate: null, follows: true, late }) - 1;
  }

  write(to: Rendering): void {
    const ways = branches(this.block);
    if (ways.length === 1) {
      this.#writeColumns(to, ({ scalar }) => (scalar ? scalar.write(to) : to.add('*')));
      this.block.write(to);
    } else {
      this.#writeColumns(to, ({ scalar }, at) => to.add(scalar ? `x${at}` : '*'));
      to.add(' FROM (');
      to.join(ways, ' UNION ALL ', (bits) => this.#writeBranch(to, bits));
      to.add(') AS way');
    }
    this.#writeGroups(to);
    this.#writeOrder(to);
    this.#writePage(to);
  }
  #writeColumns(to: Rendering, write: (column: Column, at: number) => void): void {
    to.add(this.distinct ? 'SELECT DISTINCT ' : 'SELECT ');
    if (this.columns.length === 0) to.add('1');
    to.join(this.columns, ', ', (column, at) => {
      if (column.aggregate) to.add(column.aggregate.before);
      const key = column.late ? this.columns[column.late.id] : undefined;
      if (column.late && key) {
        to.add(column.late.from);
        write(key, column.late.id);
        to.add(')');
      } else write(column, at);
      if (column.aggregate) to.add(column.aggregate.after);
      if (column.aggregate?.filled) {
        to.add(' FILTER (WHERE ');
        write(column, at);
        to.add(' IS NOT NULL)');
      }
      to.add(` AS ${this.name(at)}`);
    });
  }
  #writeBranch(to: Rendering, bits: number): void {
    const before = to.backwards;
    to.backwards |= bits;
    to.add('SELECT 1');
    this.columns.forEach(({ scalar, late }, at) => {
      if (!scalar || late) return;
      to.add(', ');
      scalar.write(to);
      to.add(` AS x${at}`);
    });
    this.block.write(to);
    to.backwards = before;
  }
  #writeGroups(to: Rendering): void {
    if (!this.grouped || !this.keyed) return;
    const keys = this.columns.flatMap(({ aggregate, follows }, at) => (aggregate || follows ? [] : [this.name(at)]));
    to.add(` GROUP BY ${keys.length > 0 ? keys.join(', ') : 'NULL'}`);
  }
  #writeOrder(to: Rendering): void {
    if (this.order.length === 0) return;
    to.add(' ORDER BY ');
    to.join(this.order, ', ', ({ column, descending }) => {
      const scalar = this.columns[column]?.scalar;
      to.add(scalar?.kind === 'type' && !this.columns[column]?.aggregate ? typeOrder(this.block, this.name(column)) : this.name(column));
      // Null is the greatest of all.
      to.add(descending ? ' DESC NULLS FIRST' : ' ASC NULLS LAST');
    });
  }
  #writePage(to: Rendering): void {
    if (!this.skip && !this.limit) return;
    to.add(' LIMIT ');
    to.bind(this.limit ? BigInt(Math.min(this.limit(to.running), Number.MAX_SAFE_INTEGER)) : -1n);
    if (!this.skip) return;
    to.add(' OFFSET ');
    to.bind(BigInt(Math.min(this.skip(to.running), Number.MAX_SAFE_INTEGER)));
  }
}

/** The types' numbers in the order of their names. */
function typeOrder({ statement: { layout } }: Block, column: string): string {
  const names = layout.vocabulary.relationships.map(({ type }, at) => ({ type, number: at + 1 }));
  names.sort((a, b) => (a.type < b.type ? -1 : 1));
  return `CASE ${column} ${names.map(({ number }, at) => `WHEN ${number} THEN ${at}`).join(' ')} END`;
}
