/** SKIP and LIMIT: a whole number that is known before any row is. */
import type { Expression, ExpressionOf } from '../tree.ts';
import { someExpression } from '../walk.ts';
import { refuseAggregates } from './aggregates.ts';
import type { Checker } from './checker.ts';
import { Names } from './names.ts';
import { expectType, mistake } from './refusal.ts';
import { integer } from './types.ts';

const ofGraph: ReadonlySet<string> = new Set(['subquery', 'pattern', 'patternComprehension', 'shortestPath']);
/** The number that is written; null where it is none, or worked out first. */
function written(expression: Expression): bigint | number | null {
  if (expression.kind === 'literal' && (typeof expression.value === 'bigint' || typeof expression.value === 'number'))
    return expression.value;
  if (expression.kind === 'binary') return difference(expression);
  if (expression.kind !== 'unary' || expression.operator === 'NOT') return null;
  const of = written(expression.of);
  return of !== null && expression.operator === '-' ? -of : of;
}
function difference({ operator, left, right }: ExpressionOf<'binary'>): bigint | null {
  const [from, by] = [written(left), written(right)];
  return operator === '-' && typeof from === 'bigint' && typeof by === 'bigint' ? from - by : null;
}

/** Throws QueryRefused where rows could not be counted by it. */
export function checkCount(expression: Expression, word: 'SKIP' | 'LIMIT', checker: Checker): void {
  const { at } = expression;
  if (someExpression(expression, ({ kind }) => ofGraph.has(kind)))
    throw mistake(`${word} cannot ask the graph; write a number or a parameter.`, at);
  refuseAggregates(expression, word);
  const own = new Names();
  if (someExpression(expression, (part) => part.kind === 'variable' && !isMade(expression, part.name)))
    throw mistake(`${word} cannot use names of the query; write a number or a parameter.`, at);
  const number = written(expression);
  if (typeof number === 'number' || (number !== null && number < 0n))
    throw mistake(`${word} takes a whole number from 0 on, not ${number}.`, at);
  if (expression.kind === 'literal' && number === null) throw mistake(`${word} takes a whole number from 0 on.`, at);
  expectType(checker.value(expression, own), integer, word, at);
}
/** Whether a name is made within the expression itself: [x IN …]. */
const isMade = (expression: Expression, name: string): boolean =>
  someExpression(
    expression,
    (part) =>
      ('variable' in part && part.variable === name && part.kind !== 'mapProjection') ||
      (part.kind === 'reduce' && part.accumulator === name),
  );
