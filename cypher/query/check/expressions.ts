/** The rule of each kind of expression. */
import type { Expression, ExpressionKind, ExpressionOf } from '../tree.ts';
import type { Checker, Rule } from './checker.ts';
import { choice, listComprehension, quantifier, reduce } from './choices.ts';
import { call, countAll } from './functions.ts';
import { pattern, patternComprehension, patternCondition, shortestPath, subquery } from './matching.ts';
import type { Names } from './names.ts';
import { binary, comparison, hasLabels, ofValue, unary } from './operators.ts';
import { expectType, mistake } from './refusal.ts';
import { boolean, isOnly, type Type } from './types.ts';
import { index, list, literal, map, mapProjection, parameter, property, slice, variable } from './values.ts';

const rules: { [K in ExpressionKind]: Rule<ExpressionOf<K>> } = {
  literal,
  parameter,
  variable,
  property,
  index,
  slice,
  list,
  map,
  unary,
  binary,
  comparison,
  isNull: ofValue,
  isTyped: ofValue,
  isNormalized: ofValue,
  hasLabels,
  call,
  countAll,
  case: choice,
  listComprehension,
  patternComprehension,
  quantifier,
  reduce,
  mapProjection,
  subquery,
  pattern,
  shortestPath,
};

/** The type of an expression's value. Throws QueryRefused. */
export function checkValue<K extends ExpressionKind>(expression: ExpressionOf<K>, names: Names, checker: Checker): Type {
  const rule = rules[expression.kind as K];
  return rule(expression, names, checker);
}

/** An expression that must be true or false, or a pattern: whether it is there. Throws QueryRefused. */
export function checkCondition(expression: Expression, names: Names, checker: Checker): void {
  if (expression.kind === 'pattern') {
    patternCondition(expression, names, checker);
    return;
  }
  const type = checker.value(expression, names);
  if (isOnly(type, 'list')) throw mistake('A list is neither true nor false; write NOT isEmpty(…).', expression.at);
  expectType(type, boolean, 'A condition', expression.at);
}
