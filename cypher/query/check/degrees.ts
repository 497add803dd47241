/** What the number of a node's relationships is compared with: Neo4j compares it within 32 bits, and with numbers alone. */
import { isDegree } from '../degree.ts';
import type { Expression } from '../tree.ts';
import type { Checker } from './checker.ts';
import type { Names } from './names.ts';
import { mistake } from './refusal.ts';
import { mayBe, type Type, told } from './types.ts';

export interface Side {
  expression: Expression;
  type: Type;
}

/** A number that is written, or given as a parameter; null: none, or not known. */
function numberOf(of: Expression, given: Checker['given']): bigint | number | null {
  if (of.kind === 'literal') return typeof of.value === 'bigint' || typeof of.value === 'number' ? of.value : null;
  if (of.kind === 'unary' && of.operator !== 'NOT') {
    const value = numberOf(of.of, given);
    return value !== null && of.operator === '-' ? -value : value;
  }
  const value = of.kind === 'parameter' ? given?.[of.name] : null;
  return typeof value === 'number' ? value : null;
}

/** Throws QueryRefused where one side counts relationships of a node, and Neo4j would end the query at the other. */
export function checkDegree(left: Side, right: Side, names: Names, checker: Checker): void {
  for (const [count, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (!isDegree(count.expression, (name) => names.has(name))) continue;
    const { at } = other.expression;
    if (!mayBe(other.type, 'integer') && !mayBe(other.type, 'float'))
      throw mistake(`The number of relationships is compared with a number, not with ${told(other.type)}.`, at);
    const value = numberOf(other.expression, checker.given);
    if (value !== null && !(value < 2 ** 31 && value >= -(2 ** 31)))
      throw mistake(`No node has ${value} relationships; compare with a number of at most 32 bits.`, at);
  }
}
