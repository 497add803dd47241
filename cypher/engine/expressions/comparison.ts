/** a < b <= c: each side is worked out once, each pair compared, and all must hold. */
import { comparison as meaning } from '../operators/comparing.ts';
import { and, type Truth } from '../operators/truth.ts';
import type { CompileKind } from './kinds.ts';

export const comparison: CompileKind<'comparison'> = ({ first, rest }, scope, compiler) => {
  const start = compiler.expression(first, scope);
  const steps = rest.map(({ operator, right }) => ({ holds: meaning(operator), right: compiler.expression(right, scope) }));
  const [only] = steps;
  if (only && steps.length === 1) return (frame, running) => only.holds(start(frame, running), only.right(frame, running));
  return (frame, running) => {
    let left = start(frame, running);
    let known: Truth = true;
    for (const { holds, right } of steps) {
      const value = right(frame, running);
      known = and(known, holds(left, value));
      if (known === false) return false;
      left = value;
    }
    return known;
  };
};
