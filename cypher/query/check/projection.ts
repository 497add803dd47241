/** RETURN and WITH: their items, what they give, and what ORDER BY and WHERE see after them. */
import type { Expression, Item, Projection, Return, With } from '../tree.ts';
import { mapParts, mentions, shapeOf } from '../walk.ts';
import { checkAggregates, hasAggregate, isAggregate, refuseAggregates } from './aggregates.ts';
import { checkCount } from './bounds.ts';
import type { Checker, Place } from './checker.ts';
import { checkGrouping } from './grouping.ts';
import type { Names } from './names.ts';
import { mistake } from './refusal.ts';
import type { Type } from './types.ts';

/** Whether the item has a name without AS: a name itself, or n { … }. */
const namesItself = ({ expression }: Item): boolean => expression.kind === 'variable' || expression.kind === 'mapProjection';

function checkNames(clause: With | Return, names: Names, place: Place): void {
  const { items, kind, star } = clause;
  const seen = new Set<string>();
  for (const item of items) {
    const { name, aliased, at } = item;
    if (seen.has(name)) throw mistake(`Two columns are called ${name}; give one another name by AS.`, at);
    seen.add(name);
    if (!aliased && !namesItself(item) && (kind === 'with' || place === 'call'))
      throw mistake(`${kind === 'with' ? 'In WITH' : 'In the RETURN of CALL { … }'} what is not a name needs one: … AS name.`, at);
    const same = item.expression.kind === 'variable' && item.expression.name === name;
    if (names.outer.has(name) && !same && (kind === 'with' || place !== 'call'))
      throw mistake(`${name} means something outside of this query already; use another name.`, at);
  }
  if (star && kind === 'return' && names.own.size === 0) throw mistake('RETURN * has nothing to give: no name is known here.', clause.at);
}

/** Items by what they say, but for those with a name that means something else after the projection; an aggregate is of the rows before. */
function itemsBySaying(items: readonly Item[]): ReadonlyMap<string, string> {
  const anew = items.filter(({ name, expression }) => expression.kind !== 'variable' || expression.name !== name).map(({ name }) => name);
  const same = items.filter(({ expression }) => isAggregate(expression) || !anew.some((name) => mentions(expression).has(name)));
  return new Map(same.map(({ expression, name }) => [shapeOf(expression), name]));
}
/** An expression after a projection: what is equal to an item is that item, by its name. */
function byItems(expression: Expression, items: ReadonlyMap<string, string>): Expression {
  const name = items.get(shapeOf(expression));
  return name === undefined ? mapParts(expression, (part) => byItems(part, items)) : { kind: 'variable', name, at: expression.at };
}

interface After {
  /** What the clause gives. */
  given: Names;
  /** What its ORDER BY and WHERE see. */
  seen: Names;
  /** Whether rows are gathered, by DISTINCT or an aggregate. */
  gathered: boolean;
  aggregates: boolean;
}
function checkItems(clause: Projection, names: Names, checker: Checker): After {
  const made = new Set(clause.items.map(({ name }) => name));
  // The columns of * come first, by name, as Neo4j orders them.
  const kept = clause.star ? [...names.own].filter(([name]) => !made.has(name)).sort(([a], [b]) => (a < b ? -1 : 1)) : [];
  const given = new Map<string, Type>(kept);
  for (const { expression, name } of clause.items) {
    checkAggregates(expression);
    given.set(name, checker.value(expression, names));
  }
  const aggregates = clause.items.some(({ expression }) => hasAggregate(expression));
  if (aggregates) checkGrouping(clause, names);
  const gathered = aggregates || clause.distinct;
  return { given: names.only(given), seen: names.only(gathered ? given : new Map([...names.own, ...given])), gathered, aggregates };
}

/** Checks RETURN or WITH; gives the names after it. */
export function checkProjection(clause: With | Return, names: Names, checker: Checker, place: Place): Names {
  checkNames(clause, names, place);
  const after = checkItems(clause, names, checker);
  const items = itemsBySaying(clause.items);
  const inside = (expression: Expression): Expression => {
    const found = byItems(expression, items);
    const lost = after.gathered ? missing(found, names, after.seen) : null;
    if (lost) throw mistake(`${lost.name} is not known after DISTINCT or an aggregate; make what is needed of it an item.`, lost.at);
    return found;
  };
  const word = clause.kind === 'with' ? 'WITH' : 'RETURN';
  for (const { expression } of clause.order) {
    if (!after.aggregates) refuseAggregates(expression, `ORDER BY after a ${word} without such`);
    const found = inside(expression);
    refuseAggregates(found, `ORDER BY, unless it is an item of ${word} itself`);
    checker.signs.tail(() => checker.value(found, after.seen));
  }
  if (clause.skip) checkCount(clause.skip, 'SKIP', checker);
  if (clause.limit) checkCount(clause.limit, 'LIMIT', checker);
  if (clause.kind === 'with' && clause.where) {
    const found = inside(clause.where);
    refuseAggregates(found, 'WHERE, unless it is an item of WITH itself');
    checker.signs.tail(() => checker.condition(found, after.seen));
  }
  return after.given;
}

/** A name that was known before rows were gathered and is not after. */
function missing(expression: Expression, before: Names, after: Names): { name: string; at: number } | null {
  const lost = [...mentions(expression)].find((name) => before.own.has(name) && !after.has(name));
  return lost === undefined ? null : { name: lost, at: expression.at };
}
