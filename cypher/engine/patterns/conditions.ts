/** The conditions of a MATCH, one by one: of WHERE as far as AND joins them, and of the maps and conditions inside the pattern. */
import type { Expression } from '../../query/tree.ts';
import { conjuncts, mentions } from '../../query/walk.ts';
import type { Compiler } from '../compiler.ts';
import { compileCondition, type Holds } from '../condition.ts';
import { eachOf } from '../shortest/each.ts';
import type { Each } from '../shortest/searched.ts';
import type { NodeValue, RelationshipValue } from '../values.ts';
import { hasWanted, wantedOf } from './properties.ts';
import type { Shape } from './shape.ts';

export interface Condition {
  /** Names of the pattern that must have a value before. */
  needs: ReadonlySet<string>;
  holds: Holds;
  /** The same as a condition on each part of a shortest path. */
  each: Each | null;
}

/** Names that get their value by matching. */
export const newNames = ({ nodes, links, paths }: Shape): Set<string> =>
  new Set([...[...nodes, ...links].filter(({ given }) => !given), ...paths].map(({ name }) => name));

/** All conditions of a pattern; those of relationships of any length are not here, as each relationship must fulfil them. */
export function conditionsOf(shape: Shape, where: Expression | null, compiler: Compiler): Condition[] {
  const { nodes, links, inner } = shape;
  const made = newNames(shape);
  const needsOf = (...parts: unknown[]): Set<string> => new Set([...mentions(parts)].filter((name) => made.has(name)));
  const plain = (condition: Expression): Condition => ({
    needs: needsOf(condition),
    holds: compileCondition(condition, inner, compiler),
    each: eachOf(condition, shape, compiler),
  });
  const map = (properties: Expression, { name, slot }: { name: string; slot: number }): Condition => {
    const wanted = wantedOf(properties, inner, compiler);
    return {
      needs: new Set([...needsOf(properties), ...(made.has(name) ? [name] : [])]),
      holds: (frame, running) => hasWanted(frame[slot] as NodeValue | RelationshipValue, wanted(frame, running)),
      each: null,
    };
  };
  const pieces = [
    ...nodes.flatMap((node) => node.patterns.map((pattern) => ({ place: node, pattern }))),
    ...links.filter(({ pattern }) => pattern.length === null).map((link) => ({ place: link, pattern: link.pattern })),
  ];
  return [
    ...pieces.flatMap(({ place, pattern: { properties } }) => (properties ? [map(properties, place)] : [])),
    ...pieces.flatMap(({ pattern }) => conjuncts(pattern.where).map(plain)),
    ...conjuncts(where).map(plain),
  ];
}
