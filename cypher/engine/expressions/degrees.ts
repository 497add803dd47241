/**
 * What the number of a node's relationships is compared with, when the query runs: Neo4j 5.26 ends a query at what is no number of 32 bits.
 * What is known before is refused by the check.
 */
import { isDegree } from '../../query/degree.ts';
import type { Expression } from '../../query/tree.ts';
import { isNumber, typeName } from '../kinds.ts';
import { refuse } from '../refuse.ts';
import type { Evaluate, Scope } from '../running.ts';
import type { Value } from '../values.ts';

function comparedWithDegree(value: Value): Value {
  if (value === null) return value;
  if (!isNumber(value)) return refuse(`The number of relationships is compared with a number, but this is ${typeName(value)}.`);
  // NaN is not within either.
  if (value < 2 ** 31 && value >= -(2 ** 31)) return value;
  return refuse(`No node has ${value} relationships; compare with a number of at most 32 bits.`);
}

/** The sides of a comparison as they are worked out, each with what it may not be beside the others. */
export function compared(sides: readonly Expression[], evaluates: readonly Evaluate[], scope: Scope): Evaluate[] {
  const degrees = sides.map((side) => isDegree(side, (name) => scope.slot(name) !== undefined));
  return evaluates.map((evaluate, at) =>
    degrees[at - 1] || degrees[at + 1] ? (frame, running) => comparedWithDegree(evaluate(frame, running)) : evaluate,
  );
}
