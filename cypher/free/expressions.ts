/** Expressions of the subset: comparisons whose two sides have one type, AND OR NOT, a few functions. Each is printed anew. */
import { QueryRefused } from '../store.ts';
import { call } from './functions.ts';
import type { Parser, Scope } from './parser.ts';
import { shown } from './parser.ts';
import { matching, patterns } from './patterns.ts';
import { called, comparable, type Expression, elementOf, isEntity, isScalar, type Type } from './types.ts';
import { list, parameter, printedScalar, scalar } from './values.ts';
import { propertyType } from './vocabulary.ts';

const value = (text: string, type: Type): Expression => ({ text, type, aggregate: false });
const refuse = (message: string, at: number): QueryRefused => new QueryRefused('unsupported', message, at);

function variable(parser: Parser, scope: Scope): Expression {
  const token = scope.has(parser.peek().text) ? parser.word('A value') : parser.name('A value');
  const bound = scope.get(token.text);
  if (!bound) throw new QueryRefused('syntax', `${token.text} is not defined here.`, token.start);
  const { type, text } = bound;
  if (!parser.take('.')) return { ...value(text, type), variable: token.text };
  if (!isEntity(type)) throw refuse(`${token.text} is ${called[type]} and has no properties.`, token.start);
  const property = parser.next();
  if (property.kind !== 'name') throw new QueryRefused('syntax', `A property is missing before ${shown(property)}.`, property.start);
  return value(`${text}.${property.text}`, propertyType(property.text, property.start));
}

function exists(parser: Parser, scope: Scope): Expression {
  parser.expect('EXISTS');
  parser.expect('{');
  parser.take('MATCH');
  const text = parser.nested(() => {
    const inner: Scope = new Map(scope);
    const found = patterns(parser, inner);
    return matching(found, parser.take('WHERE') ? condition(parser, inner) : null);
  });
  parser.expect('}');
  return value(`EXISTS { ${text} }`, 'boolean');
}

function bracketed(parser: Parser, scope: Scope): Expression {
  const { start } = parser.expect('(');
  const inner = parser.nested(() => expression(parser, scope));
  parser.expect(')');
  if (parser.is('-') || parser.is('<')) throw refuse('A pattern as a condition is written EXISTS { (a)-[:TYPE]->() }.', start);
  const { variable: _, ...rest } = inner;
  return { ...rest, text: `(${inner.text})` };
}

function primary(parser: Parser, scope: Scope): Expression {
  const token = parser.peek();
  const written = scalar(parser);
  if (written) return value(printedScalar(parser, written), written.type);
  if (token.kind === 'parameter') {
    const { text, type } = parameter(parser);
    return value(text, type);
  }
  if (parser.is('NULL')) throw refuse('null is not supported as a value; ask with IS NULL or IS NOT NULL.', token.start);
  if (parser.is('CASE')) throw refuse('CASE is not supported in free queries yet.', token.start);
  if (parser.is('[')) {
    const { text, type } = list(parser);
    return value(text, type);
  }
  if (parser.is('EXISTS')) return exists(parser, scope);
  if (parser.is('(')) return bracketed(parser, scope);
  if (token.kind === 'name' && parser.peek(1).text === '(' && parser.peek(1).kind === 'symbol') return call(parser, scope, expression);
  return variable(parser, scope);
}

const operators = ['=', '<>', '<', '<=', '>', '>='];

function checkComparison(left: Expression, right: Expression, operator: string, at: number): void {
  if (left.aggregate || right.aggregate) throw refuse('A count cannot be compared here; give it a name with WITH, then use WHERE.', at);
  if (!comparable(left.type, right.type))
    throw refuse(`${operator} compares ${called[left.type]} with ${called[right.type]}, which is never true.`, at);
  if (isEntity(left.type)) {
    const own = left.type === 'node' ? 'key' : 'id';
    throw refuse(`Compare by ${own}: a.${own} ${operator} b.${own}.`, at);
  }
  if (!isScalar(left.type)) throw refuse(`${operator} cannot compare lists.`, at);
  if (left.type === 'boolean' && !['=', '<>'].includes(operator)) throw refuse(`${operator} cannot compare true and false.`, at);
}

function comparison(parser: Parser, scope: Scope): Expression {
  const left = primary(parser, scope);
  const { start } = parser.peek();
  for (const operator of operators)
    if (parser.take(operator)) {
      const right = primary(parser, scope);
      checkComparison(left, right, operator, start);
      if (operators.some((one) => parser.is(one)))
        throw refuse('Chained comparisons are not supported; join them with AND.', parser.peek().start);
      return value(`${left.text} ${operator} ${right.text}`, 'boolean');
    }
  return otherCondition(parser, scope, left, start);
}

/** IS NULL, IN, CONTAINS and their like, after their left side; the left side itself where none stands here. */
function otherCondition(parser: Parser, scope: Scope, left: Expression, start: number): Expression {
  if (['IS', 'IN', 'CONTAINS', 'STARTS', 'ENDS'].some((word) => parser.is(word)) && left.aggregate)
    throw refuse('A count cannot be compared here; give it a name with WITH, then use WHERE.', start);
  if (parser.take('IS')) {
    const not = parser.take('NOT') ? 'NOT ' : '';
    parser.expect('NULL');
    return value(`${left.text} IS ${not}NULL`, 'boolean');
  }
  if (parser.take('IN')) {
    const right = primary(parser, scope);
    const held = elementOf(right.type);
    if (right.aggregate || !isScalar(left.type) || held === null) throw refuse('IN looks a text or number up in a list.', start);
    if (held !== 'any' && !comparable(left.type, held))
      throw refuse(`IN looks ${called[left.type]} up in ${called[right.type]}, which is never true.`, start);
    // Nothing is in an empty list, not even null; the embedded engine has that null.
    return value(right.type === 'empty' ? 'false' : `${left.text} IN ${right.text}`, 'boolean');
  }
  for (const [first, second] of [['CONTAINS'], ['STARTS', 'WITH'], ['ENDS', 'WITH']] as const)
    if (parser.take(first)) {
      if (second) parser.expect(second);
      const right = primary(parser, scope);
      if (left.type !== 'string' || right.type !== 'string' || right.aggregate) throw refuse(`${first} needs a text on both sides.`, start);
      return value(`${left.text} ${second ? `${first} ${second}` : first} ${right.text}`, 'boolean');
    }
  for (const sign of ['+', '-', '*', '/', '%', '^', '=~'])
    if (parser.is(sign)) throw refuse(`${sign} is not supported in free queries yet.`, start);
  return left;
}

function truth(of: Expression, at: number): Expression {
  if (of.type !== 'boolean' || of.aggregate) throw refuse(`A condition is needed here, not ${called[of.type]}.`, at);
  return of;
}

function negation(parser: Parser, scope: Scope): Expression {
  const { start } = parser.peek();
  if (!parser.take('NOT')) return comparison(parser, scope);
  return parser.nested(() => value(`NOT (${truth(negation(parser, scope), start).text})`, 'boolean'));
}

function joined(parser: Parser, scope: Scope, word: 'AND' | 'OR', part: (parser: Parser, scope: Scope) => Expression): Expression {
  const { start } = parser.peek();
  const parts = [part(parser, scope)];
  while (parser.take(word)) parts.push(part(parser, scope));
  if (parser.is('XOR')) throw refuse('XOR is not supported in free queries.', parser.peek().start);
  if (parts.length === 1) return parts[0] as Expression;
  return value(`(${parts.map((one) => truth(one, start).text).join(` ${word} `)})`, 'boolean');
}

/** An expression, from here on. Throws QueryRefused. */
export const expression = (parser: Parser, scope: Scope): Expression =>
  joined(parser, scope, 'OR', (one, own) => joined(one, own, 'AND', negation));

/** The condition of a WHERE. */
export function condition(parser: Parser, scope: Scope): string {
  const { start } = parser.peek();
  return truth(expression(parser, scope), start).text;
}
