/** The clauses of one single query, one after another. */
import type { Clause, SingleQuery } from '../../query/tree.ts';
import type { Scope, Step } from '../running.ts';
import { compileCall } from './call.ts';
import { compileMatch } from './match.ts';
import type { ClauseStep, Place } from './place.ts';
import { compileProjection } from './projection/project.ts';
import { compileUnwind } from './unwind.ts';

function compileClause(clause: Clause, scope: Scope, place: Place): ClauseStep {
  const { kind } = clause;
  switch (kind) {
    case 'match':
      return compileMatch(clause, scope, place);
    case 'unwind':
      return compileUnwind(clause, scope, place);
    case 'with':
      return compileProjection(clause, clause.where, scope, place);
    case 'return':
      return compileProjection(clause, null, scope, { ...place, groupsByOuter: false });
    case 'call':
      return compileCall(clause, scope, place);
    default:
      return kind satisfies never;
  }
}

export interface CompiledSingle {
  /** Columns of its RETURN; null where it has none. */
  columns: string[] | null;
  /** The scope at the end. */
  scope: Scope;
  steps: Step[];
}

/** Up to where a store may take clauses: one that groups by the outer names is not what it says. */
function takeable(clauses: readonly Clause[], start: number, { groupsByOuter }: Place): number {
  const groups = groupsByOuter ? clauses.findIndex(({ kind }, index) => index >= start && kind === 'with') : -1;
  return groups < 0 ? clauses.length : groups;
}

/** Compiles clauses from a scope on. What a store answers by itself is its own step. */
export function compileSingle({ clauses }: SingleQuery, start: Scope, place: Place): CompiledSingle {
  const steps: Step[] = [];
  let scope = start;
  let all: readonly Clause[] = clauses;
  for (let index = 0; index < all.length; ) {
    const taken = place.pushdown?.take(all, index, takeable(all, index, place), scope, place.compiler) ?? null;
    const { scope: after, step } = taken ?? compileClause(all[index]!, scope, place);
    const next = index + (taken?.count ?? 1);
    if (taken?.rest) all = [...all.slice(0, next), ...taken.rest, ...all.slice(next)];
    steps.push(step);
    scope = after;
    index = next;
  }
  const own = scope.names().filter((name) => place.outer.slot(name) === undefined);
  return { columns: clauses.at(-1)?.kind === 'return' ? own : null, scope, steps };
}
