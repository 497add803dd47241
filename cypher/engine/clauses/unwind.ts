/** UNWIND: a row for each element of a list; none for null, one for what is no list. */
import type { Unwind } from '../../query/tree.ts';
import type { Scope } from '../running.ts';
import type { ClauseStep, Place } from './place.ts';

export function compileUnwind({ list, variable }: Unwind, before: Scope, { compiler }: Place): ClauseStep {
  const evaluate = compiler.expression(list, before);
  const scope = before.with(variable);
  const slot = scope.slot(variable)!;
  return {
    scope,
    *step(frames, running) {
      for (const frame of frames) {
        const value = evaluate(frame, running);
        if (value === null) continue;
        for (const element of Array.isArray(value) ? value : [value]) {
          running.budget.step();
          const row = frame.slice(0, before.size);
          row[slot] = element;
          yield row;
        }
      }
    },
  };
}
