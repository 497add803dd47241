/** Expressions as SQL: a table from kinds and functions to what SQL says the same with. What is not here, the engine does. */
import type { Expression, ExpressionKind, ExpressionOf, Operator } from '../../../query/tree.ts';
import type { SqlValue } from '../connection.ts';
import { alike } from './alike.ts';
import type { Block } from './block.ts';
import { writeCondition } from './condition.ts';
import { elementOf, numberOf } from './elements.ts';
import { functionOf } from './functions.ts';
import { notPushed } from './rendering.ts';
import type { Kind, Scalar } from './scalar.ts';

const bound = (kind: Kind, value: SqlValue): Scalar => ({ kind, write: (to) => to.bind(value) });

/** A literal; null has the kind of what it stands beside. */
function literalOf({ value }: ExpressionOf<'literal'>, beside: Kind | undefined): Scalar {
  if (value === null) return beside ? { kind: beside, write: (to) => to.add('NULL') } : notPushed('null');
  if (typeof value === 'boolean') return bound('boolean', BigInt(value));
  if (typeof value === 'bigint') return bound('integer', value);
  return typeof value === 'string' ? bound('string', value) : bound('float', value);
}

function variableOf({ name }: ExpressionOf<'variable'>, block: Block): Scalar {
  const binding = block.names.get(name);
  if (binding?.kind === 'scalar') return binding.scalar;
  if (binding?.kind === 'node' || binding?.kind === 'relationship') return numberOf(binding);
  if (binding?.kind === 'listed' && binding.typed) return { kind: 'string', write: (to) => to.add(`${binding.alias}.value`) };
  return notPushed(name);
}

/** A property of an element of the statement, or of a map made in it. */
function propertyOf({ of, name }: ExpressionOf<'property'>, block: Block, beside: Kind | undefined): Scalar {
  const element = elementOf(of, block);
  if (element) {
    const found = block.column(element, name);
    if (found) return { kind: found.column.type, write: found.write, id: element.table.name === 'edge' && name === 'id' };
    // No element of the graph has it, so that it is null.
    return beside ? { kind: beside, write: (to) => to.add('NULL') } : notPushed(name);
  }
  const binding = of.kind === 'variable' ? block.names.get(of.name) : undefined;
  const field = binding?.kind === 'map' ? binding.fields.find((one) => one.name === name) : undefined;
  return field && 'write' in field.scalar ? field.scalar : notPushed(name);
}

/** CASE whose values are all of one kind. */
function caseOf({ subject, branches, otherwise }: ExpressionOf<'case'>, block: Block, beside: Kind | undefined): Scalar {
  const conditions = branches.map(({ when }) =>
    when.map((one) =>
      block.condition(subject ? { kind: 'comparison', at: one.at, first: subject, rest: [{ operator: '=', right: one }] } : one),
    ),
  );
  const all: Expression[] = [...branches.map(({ then }) => then), ...(otherwise ? [otherwise] : [])];
  const scalars = alike(all, block, beside);
  const kind = scalars[0]?.kind ?? notPushed('case');
  return {
    kind,
    write(to) {
      to.add('CASE');
      conditions.forEach((when, at) => {
        to.add(' WHEN ');
        to.join(when, ' OR ', (one) => writeCondition(one, to, true));
        to.add(' THEN ');
        scalars[at]?.write(to);
      });
      if (otherwise) {
        to.add(' ELSE ');
        scalars.at(-1)?.write(to);
      }
      to.add(' END');
    },
  };
}

function joined({ operator, left, right }: ExpressionOf<'binary'>, block: Block): Scalar {
  const both = [block.scalar(left, 'string'), block.scalar(right, 'string')];
  if (both.some(({ kind }) => kind !== 'string') || (operator !== '+' && operator !== '||')) notPushed(operator);
  return {
    kind: 'string',
    write(to) {
      to.add('(');
      to.join(both, ' || ', (one) => one.write(to));
      to.add(')');
    },
  };
}

const conditions: ReadonlySet<ExpressionKind> = new Set(['comparison', 'isNull', 'hasLabels', 'pattern']);
/** Operators whose result is true or false. */
const deciding: ReadonlySet<Operator> = new Set(['AND', 'OR', 'XOR', 'IN', 'STARTS WITH', 'ENDS WITH', 'CONTAINS', '=~']);
const isCondition = (expression: Expression): boolean =>
  conditions.has(expression.kind) ||
  (expression.kind === 'subquery' && expression.what === 'exists') ||
  (expression.kind === 'unary' && expression.operator === 'NOT') ||
  (expression.kind === 'binary' && deciding.has(expression.operator));

/** An expression as a value of SQL. Throws NotPushed where types do not prove that it means the same. `beside`: the kind a null takes. */
export function scalarOf(expression: Expression, block: Block, beside?: Kind): Scalar {
  if (isCondition(expression)) {
    const condition = block.condition(expression);
    return { kind: 'boolean', write: (to) => writeCondition(condition, to, false) };
  }
  switch (expression.kind) {
    case 'literal':
      return literalOf(expression, beside);
    case 'variable':
      return variableOf(expression, block);
    case 'property':
      return propertyOf(expression, block, beside);
    case 'binary':
      return joined(expression, block);
    case 'case':
      return caseOf(expression, block, beside);
    case 'call': {
      const element = elementOf(expression, block);
      return element ? numberOf(element) : functionOf(expression, block, beside);
    }
    case 'subquery':
      return expression.what === 'count' ? block.statement.writers.count(expression.query, block) : notPushed('collect');
    default:
      return notPushed(expression.kind);
  }
}
