/** An expression as a condition: a row stays only where it is true, not where it is null. */
import type { Expression } from '../query/tree.ts';
import type { Compiler } from './compiler.ts';
import { truthOf } from './operators/truth.ts';
import type { Frame, Running, Scope } from './running.ts';

export type Holds = (frame: Frame, running: Running) => boolean;

/** Compiles a condition; values that are neither true, false nor null are refused as it runs. */
export function compileCondition(condition: Expression, scope: Scope, compiler: Compiler): Holds {
  const evaluate = compiler.expression(condition, scope);
  return (frame, running) => truthOf(evaluate(frame, running)) === true;
}

/** Whether all hold. */
export function allHold(conditions: readonly Holds[], frame: Frame, running: Running): boolean {
  for (const holds of conditions) if (!holds(frame, running)) return false;
  return true;
}
