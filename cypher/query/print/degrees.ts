/**
 * Comparisons of how many relationships a node has. Neo4j 5.26 cuts what they are compared with to a whole number, so that a node of one
 * relationship has "1.5 or more"; of a sum it does not.
 */
import { mayBeDegree } from '../degree.ts';
import type { Expression } from '../tree.ts';

/** A whole number as it is written. */
export const isWhole = (of: Expression): boolean =>
  (of.kind === 'literal' && typeof of.value === 'bigint') || (of.kind === 'unary' && of.operator === '-' && isWhole(of.of));

/** The sides of a comparison, printed, each as it has to be written beside the others. */
export function sides(all: readonly Expression[], print: (of: Expression) => string): string[] {
  return all.map((one, at) => {
    const beside = [all[at - 1], all[at + 1]].filter((other) => other !== undefined);
    return mayBeDegree(one) && !beside.every(isWhole) ? `(${print(one)} + 0)` : print(one);
  });
}
