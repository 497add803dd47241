/**
 * Conditions on each node or relationship of a shortest path: all(n IN nodes(p) WHERE …), none(r IN relationships(p) WHERE …). The search
 * never takes what fails them, where other conditions on a path are only asked when it is found.
 */
import type { Expression } from '../../query/tree.ts';
import { mentions } from '../../query/walk.ts';
import type { Compiler } from '../compiler.ts';
import { truthOf } from '../operators/truth.ts';
import type { Shape } from '../patterns/shape.ts';
import { shadowing } from '../scope.ts';
import type { Each } from './searched.ts';

/** What the list is made of, and the path or link it is of. */
function listOf(list: Expression, { links, paths }: Shape): { of: Each['of']; name: string } | null {
  const shortest = (link: number): boolean => links[link]!.shortest !== null;
  if (list.kind === 'variable' && links.some(({ name }, index) => name === list.name && shortest(index)))
    return { of: 'relationships', name: list.name };
  if (list.kind !== 'call' || (list.name !== 'nodes' && list.name !== 'relationships')) return null;
  const [path] = list.arguments;
  return path?.kind === 'variable' && paths.some(({ name, links: own }) => name === path.name && own.length === 1 && shortest(own[0]!))
    ? { of: list.name, name: path.name }
    : null;
}

/** The condition on each part that a condition is; null: it is none. */
export function eachOf(condition: Expression, shape: Shape, compiler: Compiler): Each | null {
  if (condition.kind !== 'quantifier' || (condition.quantifier !== 'all' && condition.quantifier !== 'none')) return null;
  const list = listOf(condition.list, shape);
  const { variable, where } = condition;
  if (!list || shape.paths.some(({ name }) => mentions(where).has(name)) || shape.links.some(({ name }) => mentions(where).has(name)))
    return null;
  const scope = shadowing(shape.inner, variable);
  const slot = scope.slot(variable)!;
  const evaluate = compiler.expression(where, scope);
  const wanted = condition.quantifier === 'all';
  return {
    of: list.of,
    holds: (entity, frame, running) => {
      frame[slot] = entity;
      const truth = truthOf(evaluate(frame, running));
      frame.length = slot;
      return truth === wanted;
    },
  };
}
