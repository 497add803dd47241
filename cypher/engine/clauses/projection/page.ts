/** SKIP and LIMIT. */
import type { Expression } from '../../../query/tree.ts';
import { QueryRefused } from '../../../store.ts';
import type { Compiler } from '../../compiler.ts';
import { typeName } from '../../kinds.ts';
import type { Frame, Running } from '../../running.ts';
import { scopeOf } from '../../scope.ts';

/** The number that SKIP or LIMIT says in a run. */
export type Count = (running: Running) => number;

/** Compiles the number; it can name no variables, and must be a whole number that is not negative. */
export function countOf(expression: Expression, clause: 'SKIP' | 'LIMIT', compiler: Compiler): Count {
  const evaluate = compiler.expression(expression, scopeOf([]));
  return (running) => {
    const value = evaluate([], running);
    if (typeof value === 'bigint' && value >= 0n) return Number(value);
    const given = typeof value === 'bigint' || typeof value === 'number' ? String(value) : typeName(value);
    throw new QueryRefused('failed', `${clause} needs a whole number that is not negative, but this is ${given}.`, expression.at);
  };
}

/** Leaves out the first rows and ends after the last; asks for no row that is not wanted. */
export function* page(frames: Iterable<Frame>, skip: number, limit: number): Generator<Frame> {
  if (limit <= 0) return;
  let seen = 0;
  for (const frame of frames) {
    seen += 1;
    if (seen <= skip) continue;
    yield frame;
    if (seen - skip >= limit) return;
  }
}
