/** Expressions that match patterns or run queries: EXISTS, COUNT, COLLECT, patterns as conditions and as lists, shortest paths. */
import type { Expression, PatternPart } from '../../query/tree.ts';
import type { Compiler } from '../compiler.ts';
import type { CompileKinds, PatternKind } from '../expressions/kinds.ts';
import type { Frame, Running, Scope } from '../running.ts';
import { Share } from '../share.ts';
import type { Value } from '../values.ts';

/** Whether there is any; what more there may be is not asked for. */
function isAny(items: Iterable<unknown>): boolean {
  for (const _ of items) return true;
  return false;
}
/** A list of what is made of each item; it counts as held only while it grows. */
function listOf<T>(items: Iterable<T>, { budget }: Running, make: (item: T) => Value): Value[] {
  const share = new Share(budget);
  const list: Value[] = [];
  try {
    for (const item of items) {
      share.hold(1);
      list.push(make(item));
    }
    return list;
  } finally {
    share.release();
  }
}
/** Values of `of` over the matches of a pattern. */
function overMatches(part: PatternPart, where: Expression | null, of: Expression, scope: Scope, compiler: Compiler) {
  const { scope: inner, matches } = compiler.pattern(part, where, scope);
  const evaluate = compiler.expression(of, inner);
  return (frame: Frame, running: Running): Value[] => listOf(matches(frame, running), running, (match) => evaluate(match, running));
}
/** A name no query can write. */
const pathName = '\0path';

export const patternKinds: CompileKinds<PatternKind> = {
  subquery: ({ what, query }, scope, compiler) => {
    const rows = compiler.query(query, scope);
    switch (what) {
      case 'exists':
        return (frame, running) => isAny(rows(frame, running));
      case 'count':
        return (frame, running) => {
          let count = 0n;
          for (const _ of rows(frame, running)) count += 1n;
          return count;
        };
      case 'collect':
        return (frame, running) => listOf(rows(frame, running), running, ([value]) => value ?? null);
    }
  },
  pattern: ({ part }, scope, compiler) => {
    const { matches } = compiler.pattern(part, null, scope);
    return (frame, running) => isAny(matches(frame, running));
  },
  patternComprehension: ({ part, where, map }, scope, compiler) => overMatches(part, where, map, scope, compiler),
  shortestPath: ({ part, at }, scope, compiler) => {
    const path: Expression = { kind: 'variable', name: pathName, at };
    const all = overMatches({ ...part, path: pathName }, null, path, scope, compiler);
    return part.shortest === 'all' ? all : (frame, running) => all(frame, running)[0] ?? null;
  },
};
