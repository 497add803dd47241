/** The levels of an expression, from OR down to what stands by itself; each holds those that bind tighter. */
import type {
  ComparisonExpression6Context,
  Expression2Context,
  Expression3Context,
  Expression4Context,
  Expression5Context,
  Expression6Context,
  Expression7Context,
  Expression8Context,
  Expression9Context,
  Expression10Context,
  Expression11Context,
  ExpressionContext,
  PostFixContext,
} from '@neo4j-cypher/language-support';
import { rules, wordsOf } from '../grammar.ts';
import type { Expression, Operator } from '../tree.ts';
import { typesOf } from './asked-types.ts';
import { atomOf } from './atoms.ts';
import { comparisonOf } from './comparisons.ts';
import { labelsOf } from './labels.ts';
import { nameOf } from './names.ts';
import { at, type Builder, optional, signs, stands, unsupported, wrong } from './parts.ts';

/** Binds from the left: a - b - c is (a - b) - c. */
const chained = (parts: Expression[], operators: string[]): Expression =>
  parts.reduce((left, right, index) => ({
    kind: 'binary',
    at: left.at,
    operator: operators[index - 1] as Operator,
    left,
    right,
  }));

/** Builds an expression. Throws QueryRefused. */
export const expressionOf = (of: ExpressionContext, builder: Builder): Expression =>
  chained(
    of.expression11_list().map((one) => level11(one, builder)),
    signs(of),
  );
const level11 = (of: Expression11Context, builder: Builder): Expression =>
  chained(
    of.expression10_list().map((one) => level10(one, builder)),
    signs(of),
  );
const level10 = (of: Expression10Context, builder: Builder): Expression =>
  chained(
    of.expression9_list().map((one) => level9(one, builder)),
    signs(of),
  );
function level9(of: Expression9Context, builder: Builder): Expression {
  const inner = level8(of.expression8(), builder);
  return of.NOT_list().reduce<Expression>((found) => ({ kind: 'unary', at: at(of), operator: 'NOT', of: found }), inner);
}

function level8(of: Expression8Context, builder: Builder): Expression {
  const [first, ...others] = of.expression7_list().map((one) => level7(one, builder));
  if (!first || others.length === 0) return first!;
  const operators = signs(of);
  const rest = others.map((right, index) => ({ operator: comparisonOf(operators[index] ?? '', of), right }));
  return { kind: 'comparison', at: at(of), first, rest };
}
export function level7(of: Expression7Context, builder: Builder): Expression {
  const left = level6(of.expression6(), builder);
  const test = optional(of.comparisonExpression6());
  return test ? testOf(left, test, builder) : left;
}

/** IS NULL, IN, CONTAINS and their like, of what stands on their left. */
export function testOf(of: Expression, test: ComparisonExpression6Context, builder: Builder): Expression {
  const start = of.at;
  if (test instanceof rules.NullComparisonContext) return { kind: 'isNull', at: start, of, not: stands(test.NOT()) };
  if (test instanceof rules.LabelComparisonContext) return { kind: 'hasLabels', at: start, of, labels: labelsOf(test.labelExpression())! };
  if (test instanceof rules.StringAndListComparisonContext)
    return { kind: 'binary', at: start, operator: signs(test).join(' ') as Operator, left: of, right: level6(test.expression6(), builder) };
  if (test instanceof rules.NormalFormComparisonContext) {
    const form = optional(test.normalForm());
    return { kind: 'isNormalized', at: start, of, form: form ? wordsOf(form).toUpperCase() : 'NFC', not: stands(test.NOT()) };
  }
  if (test instanceof rules.TypeComparisonContext)
    return { kind: 'isTyped', at: start, of, types: typesOf(test.type_()), not: stands(test.NOT()) };
  throw unsupported('This test of a value is not supported.', test);
}

const level6 = (of: Expression6Context, builder: Builder): Expression =>
  chained(
    of.expression5_list().map((one) => level5(one, builder)),
    signs(of),
  );
const level5 = (of: Expression5Context, builder: Builder): Expression =>
  chained(
    of.expression4_list().map((one) => level4(one, builder)),
    signs(of),
  );
const level4 = (of: Expression4Context, builder: Builder): Expression =>
  chained(
    of.expression3_list().map((one) => level3(one, builder)),
    signs(of),
  );
function level3(of: Expression3Context, builder: Builder): Expression {
  const inner = level2(of.expression2(), builder);
  const [sign] = signs(of);
  return sign ? { kind: 'unary', at: at(of), operator: sign as '-' | '+', of: inner } : inner;
}
const level2 = (of: Expression2Context, builder: Builder): Expression =>
  of.postFix_list().reduce<Expression>((inner, postfix) => postfixed(inner, postfix, builder), atomOf(of.expression1(), builder));

/** x.name, x[1], x[1..2]. */
function postfixed(of: Expression, postfix: PostFixContext, builder: Builder): Expression {
  const start = of.at;
  if (postfix instanceof rules.PropertyPostfixContext)
    return { kind: 'property', at: start, of, name: nameOf(postfix.property().propertyKeyName()) };
  if (postfix instanceof rules.IndexPostfixContext)
    return { kind: 'index', at: start, of, index: builder.expression(postfix.expression()) };
  if (!(postfix instanceof rules.RangePostfixContext)) throw wrong('This cannot stand after a value.', postfix);
  const [from, to] = [optional(postfix._fromExp), optional(postfix._toExp)];
  if (!from && !to) throw wrong('A part of a list needs its beginning or its end: list[1..], list[..2].', postfix);
  return { kind: 'slice', at: start, of, from: from && builder.expression(from), to: to && builder.expression(to) };
}
