/** a < b <= c: each side is worked out once, each pair compared, and all must hold. */
import { comparison as meaning } from '../operators/comparing.ts';
import { and, type Truth } from '../operators/truth.ts';
import { located } from '../refuse.ts';
import type { Evaluate } from '../running.ts';
import { compared } from './degrees.ts';
import type { CompileKind } from './kinds.ts';

const nothing: Evaluate = () => null;

export const comparison: CompileKind<'comparison'> = ({ first, rest, at }, scope, compiler) => {
  const sides = [first, ...rest.map(({ right }) => right)];
  const [start = nothing, ...others] = compared(
    sides,
    sides.map((side) => compiler.expression(side, scope)),
    scope,
  );
  const steps = rest.map(({ operator }, index) => ({ holds: meaning(operator), right: others[index] ?? nothing }));
  const [only] = steps;
  if (only && steps.length === 1)
    return located(at, 'comparison', (frame, running) => only.holds(start(frame, running), only.right(frame, running)));
  return located(at, 'comparison', (frame, running) => {
    let left = start(frame, running);
    let known: Truth = true;
    for (const { holds, right } of steps) {
      const value = right(frame, running);
      known = and(known, holds(left, value));
      if (known === false) return false;
      left = value;
    }
    return known;
  });
};
