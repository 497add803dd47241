/**
 * Texts, lists and maps that a query makes of itself again and again, or of long ranges: doubled forty times one letter is more than any
 * machine holds. Neo4j counts what sorting and grouping hold, but not these, and no time limit ends them: it would stop answering
 * everybody. So what can grow so is refused before it is sent. The embedded store counts as it goes and needs no such rule.
 */
import type { Clause, Expression, ExpressionOf, Query } from '../../../query/tree.ts';
import { type Params, QueryRefused } from '../../../store.ts';
import { nests } from './nesting.ts';
import { rangeOf } from './ranges.ts';

/** How many times as large as what it is made of a value may become. */
const most = 1000;
/** Numbers of a range that count as one stored thing: of a thousand times so many a list may be made. */
const unit = 1000;
interface Sizes {
  /** By name, how many times as large as something stored its value may be; 1 where nothing is said. */
  readonly of: ReadonlyMap<string, number>;
  readonly params: Params;
}
const withNames = ({ of, params }: Sizes, names: Iterable<readonly [string, number]>): Sizes => ({
  of: new Map([...of, ...names]),
  params,
});

function bounded(size: number, at: number): number {
  if (size > most)
    throw new QueryRefused(
      'memory',
      'What is made here is put together from itself again and again and grows without bound; use each part once.',
      at,
    );
  return size;
}
const sum = (all: readonly Expression[], sizes: Sizes): number => all.reduce((size, one) => size + sizeOf(one, sizes), 0);
const largest = (all: readonly Expression[], sizes: Sizes): number => Math.max(1, ...all.map((one) => sizeOf(one, sizes)));

/** Each step may hold what was there before once: twice is doubling. */
function ofReduce(expression: ExpressionOf<'reduce'>, sizes: Sizes): number {
  const { accumulator, variable, initial, list, step, at } = expression;
  const after = (before: number): number =>
    sizeOf(
      step,
      withNames(sizes, [
        [variable, 1],
        [accumulator, before],
      ]),
    );
  const once = after(1);
  if (after(2) - once > 1 || nests(step, accumulator)) bounded(Number.POSITIVE_INFINITY, at);
  return sizeOf(initial, sizes) + sizeOf(list, sizes) * once;
}
function ofCall({ name, arguments: given }: ExpressionOf<'call'>, sizes: Sizes): number {
  const [of, , by] = given;
  if (name === 'range') return Math.max(1, rangeOf(given, sizes.params) / unit);
  return name === 'replace' && of && by ? sizeOf(of, sizes) * sizeOf(by, sizes) : Math.max(1, sum(given, sizes));
}
function parts(expression: Expression, sizes: Sizes): number {
  switch (expression.kind) {
    case 'variable':
      return sizes.of.get(expression.name) ?? 1;
    case 'property':
    case 'index':
    case 'slice':
      return sizeOf(expression.of, sizes);
    case 'list':
      return Math.max(1, sum(expression.items, sizes));
    case 'map':
      return Math.max(
        1,
        sum(
          expression.entries.map(({ value }) => value),
          sizes,
        ),
      );
    case 'mapProjection':
      return (
        (sizes.of.get(expression.variable) ?? 1) +
        sum(
          expression.items.flatMap((item) => (item.kind === 'entry' ? [item.value] : [])),
          sizes,
        )
      );
    case 'binary':
      return expression.operator === '+' || expression.operator === '||' ? sum([expression.left, expression.right], sizes) : 1;
    case 'case': {
      const { branches, otherwise } = expression;
      return largest([...branches.map(({ then }) => then), ...(otherwise ? [otherwise] : [])], sizes);
    }
    case 'call':
      return ofCall(expression, sizes);
    case 'reduce':
      return ofReduce(expression, sizes);
    case 'listComprehension': {
      const inner = withNames(sizes, [[expression.variable, 1]]);
      return sizeOf(expression.list, sizes) * (expression.map ? sizeOf(expression.map, inner) : 1);
    }
    case 'subquery':
      return Math.max(1, ...ofQuery(expression.query, sizes).values());
    default:
      return 1;
  }
}
const isRange = (expression: Expression): boolean => expression.kind === 'call' && expression.name === 'range';
const sizeOf = (expression: Expression, sizes: Sizes): number => bounded(parts(expression, sizes), expression.at);

function after(clause: Clause, sizes: Sizes): Sizes {
  switch (clause.kind) {
    case 'with':
    case 'return': {
      const made = clause.items.map(({ name, expression }) => [name, sizeOf(expression, sizes)] as const);
      return { of: new Map([...(clause.star ? sizes.of : []), ...made]), params: sizes.params };
    }
    case 'unwind':
      // The numbers of a range come one by one.
      return withNames(sizes, isRange(clause.list) ? [] : [[clause.variable, sizeOf(clause.list, sizes)]]);
    case 'call':
      return withNames(sizes, ofQuery(clause.query, sizes));
    case 'match':
      if (clause.where) sizeOf(clause.where, sizes);
      return sizes;
  }
}
/** Sizes of what a query returns, the largest of its parts. */
function ofQuery({ parts: all }: Query, outer: Sizes): Map<string, number> {
  const returned = new Map<string, number>();
  for (const { clauses } of all) {
    const last = clauses.reduce<Sizes>((sizes, clause) => after(clause, sizes), outer);
    for (const [name, size] of last.of) returned.set(name, Math.max(size, returned.get(name) ?? 1));
  }
  return returned;
}

/** Throws QueryRefused where what a query makes can grow without bound. */
export const checkGrowth = (query: Query, params: Params): void => void ofQuery(query, { of: new Map(), params });
