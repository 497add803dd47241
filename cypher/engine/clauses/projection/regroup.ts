/**
 * Takes aggregates out of expressions: they become names whose values are known once the rows are grouped, and so do the expressions
 * grouped by, wherever they stand again: RETURN n.x, n.x + count(*).
 */
import type { Expression, Item } from '../../../query/tree.ts';
import { mapParts, mentions, shapeOf, someExpression } from '../../../query/walk.ts';
import { aggregates } from '../../aggregates/table.ts';

/** A part of an expression that has a name of its own. */
export interface Named {
  name: string;
  expression: Expression;
}

export const isAggregate = (expression: Expression): boolean =>
  expression.kind === 'countAll' || (expression.kind === 'call' && aggregates.has(expression.name));
export const hasAggregate = (expression: Expression): boolean => someExpression(expression, isAggregate);

/** Names no query can write. */
const keyName = (index: number): string => `\0key${index}`;
const aggregateName = (index: number): string => `\0aggregate${index}`;

/** Expressions grouped by: a variable keeps its name. */
export const keysOf = (items: readonly Item[]): Named[] =>
  items
    .filter(({ expression }) => !hasAggregate(expression))
    .map(({ expression }, index) => ({ expression, name: expression.kind === 'variable' ? expression.name : keyName(index) }));

/** Changes expressions one after another; the aggregates found in them gather in `found`. */
export class Regroup {
  readonly found: Named[] = [];
  readonly #keys: ReadonlyMap<string, string>;
  readonly #shapes = new Map<string, string>();
  constructor(keys: readonly Named[]) {
    this.#keys = new Map(keys.map(({ name, expression }) => [shapeOf(expression), name]));
  }

  /** The expression over grouped rows. Names in `blocked` mean something else than before: nothing with them is one of the keys. */
  change(expression: Expression, blocked: ReadonlySet<string>): Expression {
    const { at } = expression;
    if (isAggregate(expression)) return { kind: 'variable', name: this.#aggregate(expression), at };
    const key = expression.kind === 'variable' ? undefined : this.#keys.get(shapeOf(expression));
    if (key !== undefined && ![...mentions(expression)].some((name) => blocked.has(name))) return { kind: 'variable', name: key, at };
    const within = 'variable' in expression ? new Set([...blocked, expression.variable]) : blocked;
    return mapParts(expression, (part) => this.change(part, within));
  }
  #aggregate(expression: Expression): string {
    const shape = shapeOf(expression);
    const known = this.#shapes.get(shape);
    if (known !== undefined) return known;
    const name = aggregateName(this.found.length);
    this.found.push({ name, expression });
    this.#shapes.set(shape, name);
    return name;
  }
}
