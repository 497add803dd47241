/** CASE: the first branch that holds. */
import { equal } from '../operators/equality.ts';
import { truthOf } from '../operators/truth.ts';
import { compared } from './degrees.ts';
import type { CompileKind } from './kinds.ts';

export const cases: CompileKind<'case'> = ({ subject, branches, otherwise }, scope, compiler) => {
  const of = subject && compiler.expression(subject, scope);
  const ways = branches.flatMap(({ when, then }) => {
    const result = compiler.expression(then, scope);
    return when.map((condition) => {
      const evaluate = compiler.expression(condition, scope);
      return { condition: (subject && compared([subject, condition], [evaluate, evaluate], scope)[1]) ?? evaluate, result };
    });
  });
  const last = otherwise && compiler.expression(otherwise, scope);
  return (frame, running) => {
    const value = of ? of(frame, running) : null;
    for (const { condition, result } of ways) {
      const found = condition(frame, running);
      if ((of ? equal(value, found) : truthOf(found)) === true) return result(frame, running);
    }
    return last ? last(frame, running) : null;
  };
};
