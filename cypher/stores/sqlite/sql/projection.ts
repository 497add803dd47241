/** WITH and RETURN as a SELECT over a block. */
import { countOf } from '../../../engine/clauses/projection/page.ts';
import { hasAggregate } from '../../../engine/clauses/projection/regroup.ts';
import type { Expression, Item, Order, Projection } from '../../../query/tree.ts';
import { mentions, shapeOf } from '../../../query/walk.ts';
import type { Block } from './block.ts';
import { identifiedBy } from './identity.ts';
import { type ItemRead, Items, type Wanted } from './items.ts';
import { lifted } from './lifted.ts';
import type { Element } from './names.ts';
import { NotPushed, notPushed } from './rendering.ts';
import { ordered } from './scalar.ts';
import { Select } from './select.ts';

export interface Projected {
  select: Select;
  /** In the order of the items. */
  items: { name: string; read: ItemRead }[];
  /** ORDER BY, SKIP and LIMIT are left to the engine, in terms of the items' names. */
  left: { order: Order[]; skip: Expression | null; limit: Expression | null } | null;
}

/** All items; those of `*` by name. */
function itemsOf({ star, items }: Projection, block: Block, at: number): Item[] {
  if (!star) return items;
  if (block.statement.scope.names().length > 0) return notPushed('* with names of outside');
  const given = new Set(items.map(({ name }) => name));
  const names = [...block.names.keys()].filter((name) => !name.startsWith(' ') && !given.has(name)).sort();
  return [...names.map((name): Item => ({ expression: { kind: 'variable', name, at }, name, aliased: false, at })), ...items];
}

/** Whether a new name means something else than before in an expression. */
const hides = (expression: Expression, items: readonly Item[]): boolean => {
  const names = mentions(expression);
  return items.some(({ name, expression: own }) => names.has(name) && !(own.kind === 'variable' && own.name === name));
};

/** ORDER BY in terms of items: an expression that is one of them, or its name; -1: neither. */
function itemAt(expression: Expression, items: readonly Item[]): number {
  const named = expression.kind === 'variable' ? items.findIndex(({ name }) => name === expression.name) : -1;
  if (named >= 0 || hides(expression, items)) return named;
  const shape = shapeOf(expression);
  return items.findIndex((item) => shapeOf(item.expression) === shape);
}

class Sorter {
  readonly #items: readonly Item[];
  readonly #reads: readonly ItemRead[];
  readonly #select: Select;
  readonly #plain: boolean;
  constructor(items: readonly Item[], reads: readonly ItemRead[], select: Select, plain: boolean) {
    this.#items = items;
    this.#reads = reads;
    this.#select = select;
    this.#plain = plain;
  }
  /** The column an ORDER BY goes by; null: it is known before, the same for all rows. Throws NotPushed. */
  column(expression: Expression): number | null {
    const at = itemAt(expression, this.#items);
    const carried = this.#reads[at]?.carried;
    if (carried) {
      if (carried.kind === 'known') return null;
      if (carried.kind !== 'scalar') return notPushed('an order of other values');
      if (!ordered(carried.scalar.kind) && carried.scalar.kind !== 'type') notPushed(`an order of ${carried.scalar.kind}`);
      return carried.column;
    }
    if (!this.#plain || hides(expression, this.#items)) return notPushed('an order by what is no item');
    const scalar = this.#select.block.scalar(expression);
    if (!ordered(scalar.kind)) notPushed(`an order of ${scalar.kind}`);
    return this.#select.add(scalar, { follows: true });
  }
}

/** Puts order and page into the SELECT; false where the engine must. */
function sort({ order, skip, limit }: Projection, sorter: Sorter, select: Select): boolean {
  const { block } = select;
  const columns = select.columns.length;
  const mark = block.mark();
  try {
    const all = order.map(({ expression, descending }) => ({ column: sorter.column(expression), descending }));
    select.order = all.flatMap(({ column, descending }) => (column === null ? [] : [{ column, descending }]));
  } catch (error) {
    if (!(error instanceof NotPushed)) throw error;
    select.columns.length = columns;
    block.reset(mark);
    return false;
  }
  const { compiler } = block.statement;
  select.skip = skip && countOf(skip, 'SKIP', compiler);
  select.limit = limit && countOf(limit, 'LIMIT', compiler);
  return true;
}

/** What is left of an ORDER BY in names of the items. Throws NotPushed where it needs others. */
function leftOf({ order, skip, limit }: Projection, items: readonly Item[]): Projected['left'] {
  return {
    order: order.map((one) => {
      const item = items[itemAt(one.expression, items)] ?? notPushed('an order by what is no item');
      return { ...one, expression: { kind: 'variable', name: item.name, at: one.at } };
    }),
    skip,
    limit,
  };
}

/** A projection as a SELECT. Throws NotPushed. `wanted`: properties asked of a name afterwards. */
export function project(projection: Projection & { at: number }, block: Block, wanted: Wanted): Projected {
  const items = itemsOf(projection, block, projection.at);
  const select = new Select(block);
  const aggregated = items.some(({ expression }) => hasAggregate(expression));
  const exact = projection.distinct || aggregated;
  const told = exact ? identifiedBy(items, block) : new Set<Element>();
  // Rows that differ are groups, too, and by numbers they are found sooner.
  select.distinct = projection.distinct && (aggregated || told.size === 0);
  select.grouped = exact && !select.distinct;
  if (aggregated) select.grouped = true;
  select.keyed = items.some(({ expression }) => !hasAggregate(expression));
  const made = new Items(select, wanted, exact, told);
  const keys = new Set(items.flatMap(({ expression }) => (hasAggregate(expression) ? [] : [shapeOf(expression)])));
  const reads = items.map(({ expression, name }) => {
    const columns = select.columns.length;
    const mark = block.mark();
    try {
      if (!select.grouped || !hasAggregate(expression) || expression.kind === 'call' || expression.kind === 'countAll')
        return made.item(expression, name);
    } catch (error) {
      if (!(error instanceof NotPushed)) throw error;
      select.columns.length = columns;
      block.reset(mark);
    }
    if (exact && !hasAggregate(expression)) notPushed('what would be told apart by its parts');
    if (projection.distinct) notPushed('DISTINCT of what is made of aggregates');
    return lifted(expression, made, select, select.grouped ? keys : null);
  });
  const named = items.map(({ name }, at) => ({ name, read: reads[at] ?? notPushed(name) }));
  const sorter = new Sorter(items, reads, select, !exact);
  if (projection.order.length + Number(projection.skip !== null) + Number(projection.limit !== null) === 0)
    return { select, items: named, left: null };
  return { select, items: named, left: sort(projection, sorter, select) ? null : leftOf(projection, items) };
}
