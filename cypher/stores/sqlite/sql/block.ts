/** FROM and WHERE of one SELECT while a query's clauses are added to it. */
import type { Compiler } from '../../../engine/compiler.ts';
import type { Scope } from '../../../engine/running.ts';
import type { Expression, PatternPart, Query } from '../../../query/tree.ts';
import { type Column, columnOf, type Layout, type Table } from '../layout.ts';
import { all, type Condition, each, writeCondition } from './condition.ts';
import type { Binding, Element } from './names.ts';
import { notPushed, type Rendering } from './rendering.ts';
import type { Kind, Scalar } from './scalar.ts';

/** How trees become SQL: what the writers of expressions, conditions and subqueries ask of each other. All throw NotPushed. */
export interface Writers {
  /** An expression as a value. `beside`: the kind a null takes. */
  scalar(expression: Expression, block: Block, beside?: Kind): Scalar;
  /** `wanted`: only rows for which it is true count. */
  condition(expression: Expression, block: Block, wanted?: boolean): Condition;
  exists(query: Query, block: Block): Condition;
  count(query: Query, block: Block): Scalar;
  pattern(part: PatternPart, block: Block): Condition;
}

/**
 * Expressions within each other in one statement. SQLite's parser holds a hundred things that are not complete (YYSTACKDEPTH), of which
 * one of these takes up to three.
 */
const deepest = 20;
/** As how many a SELECT within a condition counts. */
const selectLevels = 4;

/** What all blocks of a statement share. */
export interface Statement {
  layout: Layout;
  compiler: Compiler;
  writers: Writers;
  /** Names outside of the statement. */
  scope: Scope;
  /** Aliases given so far. */
  aliases: number;
  /** Relationships without a direction so far: each has a bit. */
  undirected: number;
  /** Expressions around the one that is being written. */
  depth: number;
}
interface Source {
  alias: string;
  write: (to: Rendering) => void;
  /** Null: the row must be there, and its conditions stand in WHERE. */
  optional: Condition | null;
  /** Stands before those that may be missing. */
  first: boolean;
}
export interface Mark {
  sources: number;
  where: number;
  joined: number;
  names: ReadonlyMap<string, Binding>;
  bits: readonly number[];
}

export class Block {
  readonly statement: Statement;
  names = new Map<string, Binding>();
  sources: Source[] = [];
  where: Condition[] = [];
  /** Bits of its relationships without a direction. */
  bits: number[] = [];
  /** Its rows come in an order that was asked for. */
  sorted = false;
  #joined: Element[] = [];
  constructor(statement: Statement) {
    this.statement = statement;
  }

  scalar(expression: Expression, beside?: Kind): Scalar {
    return this.#within(expression, () => this.statement.writers.scalar(expression, this, beside));
  }
  condition(expression: Expression, wanted = false): Condition {
    return this.#within(expression, () => this.statement.writers.condition(expression, this, wanted));
  }
  /** Counts how deep expressions stand within each other: what is too deep for SQLite is the engine's. */
  #within<T>({ kind }: Expression, write: () => T): T {
    const { statement } = this;
    const levels = kind === 'subquery' || kind === 'pattern' ? selectLevels : 1;
    if (statement.depth + levels > deepest) notPushed('what stands so deep');
    statement.depth += levels;
    try {
      return write();
    } finally {
      statement.depth -= levels;
    }
  }
  alias(letter: string): string {
    this.statement.aliases += 1;
    return `${letter}${this.statement.aliases}`;
  }
  add(alias: string, write: Source['write'], optional: Condition | null = null): void {
    this.sources.push({ alias, write, optional, first: optional === null && this.sources.every((source) => source.optional === null) });
  }
  addTable(table: Table, letter: string): string {
    const alias = this.alias(letter);
    this.add(alias, (to) => to.add(`${table.name} AS ${alias}`));
    return alias;
  }
  /** The alias of an element's row, which is joined where it is not yet. */
  row(element: Element): string {
    if (element.row !== null) return element.row;
    const { table } = element;
    const alias = this.alias(table.name === 'edge' ? 'e' : 'n');
    const write = (to: Rendering): void => to.add(`${table.name} AS ${alias}`);
    const same = each((to) => {
      to.add(`${alias}.id = `);
      element.id(to);
    });
    if (element.optional) this.add(alias, write, same);
    else {
      // It is always there, so that it may stand before all that may be missing.
      this.sources.push({ alias, write, optional: null, first: true });
      this.where.push(same);
    }
    element.row = alias;
    this.#joined.push(element);
    return alias;
  }
  /** A property's column; undefined where no such element has one of the name. */
  column(element: Element, property: string): { column: Column; write: (to: Rendering) => void } | undefined {
    const column = element.table.columns.get(property);
    if (!column) return undefined;
    const beside = element.beside.get(property);
    if (beside) return { column, write: beside };
    const text = columnOf(element.table, element.home.row(element), column);
    return { column, write: (to) => to.add(text) };
  }

  mark(): Mark {
    return {
      sources: this.sources.length,
      where: this.where.length,
      joined: this.#joined.length,
      names: new Map(this.names),
      bits: [...this.bits],
    };
  }
  /** Back to how it was. */
  reset(mark: Mark): void {
    this.sources.length = mark.sources;
    this.where.length = mark.where;
    for (const element of this.#joined.splice(mark.joined)) element.row = null;
    this.names = new Map(mark.names);
    this.bits = [...mark.bits];
  }

  /** Writes FROM and WHERE. */
  write(to: Rendering): void {
    const sources = [...this.sources.filter(({ first }) => first), ...this.sources.filter(({ first }) => !first)];
    if (sources.length > 0) to.add(' FROM ');
    sources.forEach(({ write, optional }, at) => {
      if (at > 0) to.add(optional === null ? ' JOIN ' : ' LEFT JOIN ');
      else if (optional !== null) to.add('(SELECT 1) LEFT JOIN ');
      write(to);
      if (optional === null) return;
      to.add(' ON ');
      writeCondition(optional, to, true);
    });
    const where = all(this.where);
    const truth = where.truth(to, true);
    if (truth === true) return;
    to.add(' WHERE ');
    writeCondition(where, to, true);
  }
}
