/** Expressions as conditions of SQL. */
import { mayBeDegree } from '../../../query/degree.ts';
import type { Comparison, Expression, ExpressionOf, LabelExpression } from '../../../query/tree.ts';
import { operands } from '../../../query/walk.ts';
import type { Block } from './block.ts';
import { compareKnown, compareScalars } from './comparing.ts';
import { all, anyOf, type Condition, constant, each, either, not } from './condition.ts';
import { elementOf, numberOf } from './elements.ts';
import { isElementOf, isOneOf } from './in-list.ts';
import { knownOf } from './known.ts';
import { labelsOf, typesOf } from './labels.ts';
import { notPushed } from './rendering.ts';
import { textCondition } from './texts.ts';

/** An element of a list of texts becomes one by being compared with a text: others are equal to none, and no row has them. */
function typeListed(expression: Expression, other: Expression, block: Block): void {
  if (expression.kind !== 'variable') return;
  const binding = block.names.get(expression.name);
  if (binding?.kind !== 'listed' || binding.typed) return;
  if (block.scalar(other).kind !== 'string') notPushed('an element of a list');
  block.names.set(expression.name, { ...binding, typed: true });
}

const turned: Record<Comparison, Comparison> = { '=': '=', '<>': '<>', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** A property that no such element has: it is null. */
function isAbsent(expression: Expression, block: Block): boolean {
  const element = expression.kind === 'property' ? elementOf(expression.of, block) : null;
  return element !== null && expression.kind === 'property' && !element.table.columns.has(expression.name);
}
/** The engine looks at what a number of relationships is compared with; what is written or given was looked at before. */
function refuseDegree(count: Expression, other: Expression): void {
  if (mayBeDegree(count) && other.kind !== 'literal' && other.kind !== 'parameter') notPushed('a number of relationships');
}
const unknown: Condition = { truth: () => null, write: (to) => to.add('NULL') };

function compare(left: Expression, operator: Comparison, right: Expression, block: Block, wanted: boolean): Condition {
  if (isAbsent(left, block) || isAbsent(right, block)) return unknown;
  refuseDegree(left, right);
  refuseDegree(right, left);
  const [knownLeft, knownRight] = [knownOf(left, block), knownOf(right, block)];
  if (wanted && operator === '=') {
    typeListed(left, right, block);
    typeListed(right, left, block);
  }
  if (knownRight) return compareKnown(block.scalar(left), operator, knownRight, block.statement.layout);
  if (knownLeft) return compareKnown(block.scalar(right), turned[operator], knownLeft, block.statement.layout);
  return compareScalars(block.scalar(left), operator, block.scalar(right));
}
function comparison({ first, rest }: ExpressionOf<'comparison'>, block: Block, wanted: boolean): Condition {
  const sides = [first, ...rest.map(({ right }) => right)];
  return all(
    rest.map(({ operator, right }, at) => {
      const left = sides[at];
      return left ? compare(left, operator, right, block, wanted) : notPushed('nothing');
    }),
  );
}

function isNull({ of, not: isNot }: ExpressionOf<'isNull'>, block: Block): Condition {
  const element = elementOf(of, block);
  const binding = of.kind === 'variable' ? block.names.get(of.name) : undefined;
  const scalar = element ? numberOf(element) : binding?.kind === 'map' ? (binding.of ?? notPushed('a map')) : block.scalar(of, 'string');
  return each((to) => {
    scalar.write(to);
    to.add(isNot ? ' IS NOT NULL' : ' IS NULL');
  });
}

function hasLabels(of: Expression, asked: LabelExpression, block: Block): Condition {
  const element = elementOf(of, block) ?? notPushed('labels');
  if (element.kind === 'node') return labelsOf(element, asked, block.statement.layout);
  const row = element.home.row(element);
  return typesOf((to) => to.add(`${row}.type`), asked, block.statement.layout);
}

function binary(expression: ExpressionOf<'binary'>, block: Block, wanted: boolean): Condition {
  const { operator, left, right } = expression;
  switch (operator) {
    case 'AND':
      return all(operands(expression, operator).map((one) => block.condition(one, wanted)));
    case 'OR':
      return anyOf(operands(expression, operator).map((one) => block.condition(one)));
    case 'XOR':
      return either(block.condition(left), block.condition(right));
    case 'IN': {
      const list = knownOf(right, block);
      if (list) return isOneOf(block.scalar(left), list, block.statement.layout);
      const element = knownOf(left, block);
      return element ? isElementOf(element, block.scalar(right)) : notPushed('IN');
    }
    case 'STARTS WITH':
    case 'ENDS WITH':
    case 'CONTAINS':
      return textCondition(block.scalar(left, 'string'), operator, knownOf(right, block) ?? notPushed(operator));
    default:
      return notPushed(operator);
  }
}

/** An expression as a condition. Throws NotPushed where SQL does not say the same. `wanted`: only rows for which it is true count. */
export function conditionOf(expression: Expression, block: Block, wanted = false): Condition {
  const known = knownOf(expression, block);
  if (known) return constant(known);
  const { writers } = block.statement;
  switch (expression.kind) {
    case 'comparison':
      return comparison(expression, block, wanted);
    case 'binary':
      return binary(expression, block, wanted);
    case 'unary':
      return expression.operator === 'NOT' ? not(block.condition(expression.of)) : notPushed(expression.operator);
    case 'isNull':
      return isNull(expression, block);
    case 'hasLabels':
      return hasLabels(expression.of, expression.labels, block);
    case 'pattern':
      return writers.pattern(expression.part, block);
    case 'subquery':
      return expression.what === 'exists' ? writers.exists(expression.query, block) : notPushed(expression.what);
    default: {
      const scalar = block.scalar(expression, 'boolean');
      return scalar.kind === 'boolean' ? each((to) => scalar.write(to)) : notPushed(scalar.kind);
    }
  }
}
