/** What collects one aggregate over a group. */
import type { Expression } from '../../../query/tree.ts';
import { countRows, startAggregate } from '../../aggregates/table.ts';
import type { Budget } from '../../budget.ts';
import type { Accumulator, Compiler } from '../../compiler.ts';
import type { Evaluate, Frame, Running, Scope } from '../../running.ts';
import type { Value } from '../../values.ts';

/** One aggregate of one group. */
export interface Collector {
  add(frame: Frame, running: Running): void;
  result(): Value;
}
export type StartCollector = (budget: Budget) => Collector;

const collector = (accumulator: Accumulator, given: readonly Evaluate[]): Collector => ({
  add: (frame, running) => accumulator.add(given.map((evaluate) => evaluate(frame, running))),
  result: () => accumulator.result(),
});

/** Compiles an aggregate; its arguments are worked out over the rows before grouping. */
export function collectorOf(expression: Expression, scope: Scope, compiler: Compiler): StartCollector {
  if (expression.kind !== 'call') return () => collector(countRows(), []);
  const { name, distinct } = expression;
  const given = expression.arguments.map((argument) => compiler.expression(argument, scope));
  return (budget) => collector(startAggregate(name, distinct, budget), given);
}
