/** Where aggregates can stand: count() and its like gather rows, so only RETURN and WITH have them, and none within another. */
import type { Expression } from '../tree.ts';
import { partsOf, someExpression } from '../walk.ts';
import { isAggregateFunction } from './functions.ts';
import { mistake } from './refusal.ts';

/** Whether it is one itself: count(*), sum(x). */
export const isAggregate = (expression: Expression): boolean =>
  expression.kind === 'countAll' || (expression.kind === 'call' && isAggregateFunction(expression.name));
export const hasAggregate = (expression: Expression): boolean => someExpression(expression, isAggregate);

function find(expression: Expression, is: (expression: Expression) => boolean): Expression | null {
  if (is(expression)) return expression;
  for (const part of partsOf(expression)) {
    const found = find(part, is);
    if (found) return found;
  }
  return null;
}
const nameOf = (expression: Expression): string => (expression.kind === 'call' ? `${expression.name}()` : 'count(*)');

/** Whether an aggregate stands anywhere in a tree, also in queries in it. */
const within = (tree: unknown): boolean =>
  Array.isArray(tree)
    ? tree.some(within)
    : tree !== null &&
      typeof tree === 'object' &&
      (('kind' in tree && isAggregate(tree as Expression)) || Object.values(tree).some(within));

/** Throws QueryRefused for an aggregate in an expression of a place that has none. */
export function refuseAggregates(expression: Expression, place: string): void {
  const found = find(expression, isAggregate);
  if (found) throw mistake(`${nameOf(found)} cannot stand in ${place}; count in WITH first, and use its name.`, found.at);
}

/** Parts that are worked out once for each element or match, where no rows are gathered. */
function repeated(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'listComprehension':
      return [expression.where, expression.map].filter((part) => part !== null);
    case 'quantifier':
      return [expression.where];
    case 'reduce':
      return [expression.step];
    case 'patternComprehension':
      return [expression.map];
    default:
      return [];
  }
}
const isRandom = (expression: Expression): boolean => expression.kind === 'call' && ['rand', 'randomuuid'].includes(expression.name);

/** Aggregates within an item of RETURN, WITH or ORDER BY: none within another, none for each element of a list, none over random values. */
export function checkAggregates(expression: Expression): void {
  for (const part of repeated(expression)) refuseAggregates(part, 'what is done for each element');
  for (const part of partsOf(expression)) {
    if (isAggregate(expression)) {
      refuseAggregates(part, `another aggregate, ${nameOf(expression)}`);
      const query = find(part, ({ kind }) => kind === 'subquery');
      if (query && within(query))
        throw mistake(`${nameOf(expression)} cannot gather what a query in it gathers; work that out in WITH first.`, query.at);
      const random = find(part, isRandom);
      if (random) throw mistake(`${nameOf(expression)} cannot gather random values; make them in WITH first.`, random.at);
    }
    checkAggregates(part);
  }
}
