/** Every kind of expression with how it is compiled. A new kind in the tree is missed here by the type. */
import type { Expression, ExpressionKind } from '../../query/tree.ts';
import type { Compiler } from '../compiler.ts';
import type { Evaluate, Scope } from '../running.ts';
import { element, property, slice } from './access.ts';
import { call, countAll } from './call.ts';
import { cases } from './case.ts';
import { comparison } from './comparison.ts';
import { listComprehension, quantifier, reduce } from './each.ts';
import type { CompileKind, CompileKinds, PatternKind } from './kinds.ts';
import { list, map, mapProjection } from './making.ts';
import { binary, hasLabels, isNormalized, isNull, isTyped, unary } from './operators.ts';
import { literal, parameter, variable } from './simple.ts';

const kinds: CompileKinds<Exclude<ExpressionKind, PatternKind>> = {
  literal,
  parameter,
  variable,
  property,
  index: element,
  slice,
  list,
  map,
  unary,
  binary,
  comparison,
  isNull,
  isNormalized,
  isTyped,
  hasLabels,
  call,
  countAll,
  case: cases,
  listComprehension,
  quantifier,
  reduce,
  mapProjection,
};

/** Makes the compiler of expressions, given how those are compiled that match patterns or run queries. */
export function expressionsWith(
  patterns: CompileKinds<PatternKind>,
): (expression: Expression, scope: Scope, compiler: Compiler) => Evaluate {
  const all: CompileKinds<ExpressionKind> = { ...kinds, ...patterns };
  return (expression, scope, compiler) => (all[expression.kind] as CompileKind<ExpressionKind>)(expression, scope, compiler);
}
