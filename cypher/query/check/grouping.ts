/**
 * Rows are gathered by what stands beside aggregates: RETURN n.place, count(*) counts for each place. Where an aggregate stands within a
 * larger expression, its other parts must be such grouping items themselves, so that nobody has to guess what the rows are gathered by.
 */
import type { Expression, Projection } from '../tree.ts';
import { mentions, partsOf, shapeOf } from '../walk.ts';
import { hasAggregate, isAggregate } from './aggregates.ts';
import type { Names } from './names.ts';
import { mistake } from './refusal.ts';

/** What can be grouped by within a larger expression, as a text: a name, or a property of one, n.x or n['x']; null: anything else. */
function keyOf(expression: Expression): string | null {
  if (expression.kind === 'variable') return shapeOf(expression);
  if (expression.kind !== 'property' && expression.kind !== 'index') return null;
  const { of } = expression;
  if (of.kind !== 'variable') return null;
  if (expression.kind === 'property') return shapeOf(expression);
  const { index } = expression;
  if (index.kind !== 'literal' || typeof index.value !== 'string') return null;
  return shapeOf({ kind: 'property', of, name: index.value, at: 0 });
}

/** Names an expression makes for its own parts. */
function madeBy(expression: Expression): string[] {
  switch (expression.kind) {
    case 'listComprehension':
    case 'quantifier':
      return [expression.variable];
    case 'reduce':
      return [expression.variable, expression.accumulator];
    default:
      return [];
  }
}

/** The first part that rows are not gathered by, with the names that a comprehension around it makes; null: there is none. */
function loose(expression: Expression, keys: ReadonlySet<string>, known: ReadonlySet<string>): Expression | null {
  const key = keyOf(expression);
  if (isAggregate(expression) || (key !== null && keys.has(key))) return null;
  const free = (name: string): boolean => known.has(name) && !keys.has(of(name));
  switch (expression.kind) {
    case 'variable':
      return free(expression.name) ? expression : null;
    case 'mapProjection':
      if (free(expression.variable)) return expression;
      break;
    case 'subquery':
      // A property of a name that is gathered by it alone is right too, but rare: the name has to be an item then.
      return [...mentions(expression.query)].some((name) => free(name)) ? expression : null;
    case 'patternComprehension':
      return [...mentions(expression)].some((name) => free(name)) ? expression : null;
  }
  const made = madeBy(expression);
  const seen = made.length === 0 ? known : new Set([...known].filter((name) => !made.includes(name)));
  for (const part of partsOf(expression)) {
    const found = loose(part, keys, seen);
    if (found) return found;
  }
  return null;
}

const of = (name: string): string => shapeOf({ kind: 'variable', name, at: 0 });

/** Throws QueryRefused where an item or an order holds an aggregate beside what rows are not grouped by. `names`: those before the projection. */
export function checkGrouping({ items, star, order }: Projection, names: Names): void {
  const keys = new Set(items.map(({ expression }) => keyOf(expression)).filter((key) => key !== null));
  if (star) for (const name of names.all()) keys.add(of(name));
  const known = new Set(names.all());
  const whole = new Set(items.map(({ expression }) => shapeOf(expression)));
  const aliases = new Set([...keys, ...items.map(({ name }) => of(name))]);
  const check = (expression: Expression, grouped: ReadonlySet<string>): void => {
    const found = hasAggregate(expression) ? loose(expression, grouped, known) : null;
    if (found)
      throw mistake(
        'Beside an aggregate stands what the rows are not grouped by; make it an item of its own, or work it out in WITH first.',
        found.at,
      );
  };
  for (const { expression } of items) check(expression, keys);
  for (const { expression } of order) if (!whole.has(shapeOf(expression))) check(expression, aliases);
}
