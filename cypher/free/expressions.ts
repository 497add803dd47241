/** Expressions of the subset: comparisons whose two sides have one type, AND OR NOT, a few functions. Each is written anew. */
import { QueryRefused, type Value } from '../store.ts';
import { givenValue, type Parser, type Scope, shown } from './parser.ts';
import { matching, patterns } from './patterns.ts';
import { propertyType, type Type } from './vocabulary.ts';

export interface Expression {
  /** As the store gets it. */
  text: string;
  type: Type;
  /** Counts over rows; only as a whole item of RETURN or WITH. */
  aggregate: boolean;
  /** Set for a bare name. */
  variable?: string;
}

const scalar = new Set<Type>(['string', 'integer', 'boolean']);
const words: Record<Type, string> = {
  string: 'a text',
  integer: 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  labels: 'a list',
  node: 'a node',
  relationship: 'a relationship',
};
const value = (text: string, type: Type): Expression => ({ text, type, aggregate: false });
const refuse = (message: string, at: number): QueryRefused => new QueryRefused('unsupported', message, at);

function parameter(parser: Parser): Expression {
  const token = parser.next();
  const given = givenValue(parser, token);
  const type = valueType(given, `$${token.text}`, token.start);
  return value(parser.parameter(given), type);
}
function valueType(given: Value, name: string, at: number): Type {
  if (typeof given === 'string' || typeof given === 'boolean') return typeof given as Type;
  if (typeof given === 'number' && Number.isSafeInteger(given)) return 'integer';
  if (Array.isArray(given) && new Set(given.map((one) => valueType(one, name, at))).size <= 1 && !given.some(Array.isArray)) return 'list';
  throw new QueryRefused('parameter', `${name} must be a text, a whole number, true, false or a list of one of them.`, at);
}

function list(parser: Parser): Expression {
  const { start } = parser.expect('[');
  const items: Value[] = [];
  while (!parser.is(']')) {
    const token = parser.next();
    if (token.kind === 'string') items.push(token.text);
    else if (token.kind === 'integer') items.push(Number(token.text));
    else throw refuse(`A list may hold texts or whole numbers, not ${shown(token)}.`, token.start);
    if (!parser.take(',')) break;
  }
  parser.expect(']');
  valueType(items, 'A list', start);
  return value(parser.parameter(items), 'list');
}

const aggregates = new Set(['count', 'min', 'max', 'sum', 'collect']);

function aggregate(parser: Parser, scope: Scope, name: string): Expression {
  if (name === 'count' && parser.take('*')) {
    parser.expect(')');
    return { text: 'count(*)', type: 'integer', aggregate: true };
  }
  const distinct = parser.take('DISTINCT') ? 'DISTINCT ' : '';
  const { start } = parser.peek();
  const of = expression(parser, scope);
  parser.expect(')');
  if (of.aggregate) throw refuse('A count within a count; use WITH between them.', start);
  const allowed = {
    count: true,
    min: scalar.has(of.type),
    max: scalar.has(of.type),
    sum: of.type === 'integer',
    collect: scalar.has(of.type),
  };
  if (!allowed[name as keyof typeof allowed]) throw refuse(`${name}() cannot take ${words[of.type]}; name a property of it.`, start);
  const text = `${name}(${distinct}${of.text})`;
  if (name === 'sum') return { text: `coalesce(${text}, 0)`, type: 'integer', aggregate: true };
  return { text, type: name === 'count' ? 'integer' : name === 'collect' ? 'list' : of.type, aggregate: true };
}

function call(parser: Parser, scope: Scope): Expression {
  const { text: written, start } = parser.next();
  const name = written.toLowerCase();
  parser.expect('(');
  if (aggregates.has(name)) return aggregate(parser, scope, name);
  const given: Expression[] = [];
  while (!parser.is(')')) {
    given.push(expression(parser, scope));
    if (!parser.take(',')) break;
  }
  parser.expect(')');
  if (given.some((one) => one.aggregate)) throw refuse('A count inside another function; use WITH first.', start);
  const [first] = given;
  const text = `${name}(${given.map((one) => one.text).join(', ')})`;
  if (name === 'coalesce' && first && scalar.has(first.type) && given.every(({ type }) => type === first.type))
    return value(text, first.type);
  if (given.length === 1 && name === 'type' && first?.type === 'relationship') return value(text, 'string');
  if (given.length === 1 && name === 'labels' && first?.type === 'node') return value(text, 'labels');
  if (given.length === 1 && name === 'size' && (first?.type === 'list' || first?.type === 'labels')) return value(text, 'integer');
  if (['coalesce', 'type', 'labels', 'size'].includes(name))
    throw refuse(`${written}() cannot take ${given.map(({ type }) => words[type]).join(' and ') || 'nothing'}.`, start);
  throw refuse(
    `The function ${written}() is not among those that free queries may use: count, min, max, sum, collect, coalesce, type, labels, size.`,
    start,
  );
}

function variable(parser: Parser, scope: Scope): Expression {
  const token = parser.name('A value');
  const type = scope.get(token.text);
  if (!type) throw new QueryRefused('syntax', `${token.text} is not defined here.`, token.start);
  const text = parser.printed(token.text);
  if (!parser.take('.')) return { ...value(text, type), variable: token.text };
  if (type !== 'node' && type !== 'relationship') throw refuse(`${token.text} is ${words[type]} and has no properties.`, token.start);
  const property = parser.next();
  if (property.kind !== 'name') throw new QueryRefused('syntax', `A property is missing before ${shown(property)}.`, property.start);
  return value(`${text}.${property.text}`, propertyType(property.text, property.start));
}

function exists(parser: Parser, scope: Scope): Expression {
  parser.expect('EXISTS');
  parser.expect('{');
  parser.take('MATCH');
  const inner: Scope = new Map(scope);
  const found = patterns(parser, inner);
  const text = matching(found, parser.take('WHERE') ? condition(parser, inner) : null);
  parser.expect('}');
  return value(`EXISTS { ${text} }`, 'boolean');
}

function primary(parser: Parser, scope: Scope): Expression {
  const token = parser.peek();
  if (token.kind === 'string') return value(parser.parameter(parser.next().text), 'string');
  if (token.kind === 'integer') return value(parser.next().text, 'integer');
  if (token.kind === 'parameter') return parameter(parser);
  if (parser.is('-') && parser.peek(1).kind === 'integer') {
    parser.next();
    return value(`-${parser.next().text}`, 'integer');
  }
  if (parser.take('TRUE')) return value('true', 'boolean');
  if (parser.take('FALSE')) return value('false', 'boolean');
  if (parser.is('NULL')) throw refuse('null is not supported as a value; ask with IS NULL or IS NOT NULL.', token.start);
  if (parser.is('CASE')) throw refuse('CASE is not supported in free queries yet.', token.start);
  if (parser.is('[')) return list(parser);
  if (parser.is('EXISTS')) return exists(parser, scope);
  if (parser.take('(')) {
    const inner = expression(parser, scope);
    parser.expect(')');
    if (parser.is('-') || parser.is('<')) throw refuse('A pattern as a condition is written EXISTS { (a)-[:TYPE]->() }.', token.start);
    return { ...inner, text: `(${inner.text})` };
  }
  if (token.kind === 'name' && parser.peek(1).text === '(' && parser.peek(1).kind === 'symbol') return call(parser, scope);
  return variable(parser, scope);
}

function sameType(left: Expression, right: Expression, operator: string, at: number): void {
  if (left.aggregate || right.aggregate) throw refuse('A count cannot be compared here; give it a name with WITH, then use WHERE.', at);
  if (left.type !== right.type)
    throw refuse(`${operator} compares ${words[left.type]} with ${words[right.type]}, which is never true.`, at);
  if (left.type === 'node' || left.type === 'relationship') throw refuse(`Compare by key: a.key ${operator} b.key.`, at);
  if (!scalar.has(left.type)) throw refuse(`${operator} cannot compare lists.`, at);
  if (left.type === 'boolean' && !['=', '<>'].includes(operator)) throw refuse(`${operator} cannot compare true and false.`, at);
}

function comparison(parser: Parser, scope: Scope): Expression {
  const left = primary(parser, scope);
  const { start } = parser.peek();
  for (const operator of ['=', '<>', '<', '<=', '>', '>='])
    if (parser.take(operator)) {
      const right = primary(parser, scope);
      sameType(left, right, operator, start);
      if (['=', '<>', '<', '<=', '>', '>='].some((one) => parser.is(one)))
        throw refuse('Chained comparisons are not supported; join them with AND.', parser.peek().start);
      return value(`${left.text} ${operator} ${right.text}`, 'boolean');
    }
  if (parser.take('IS')) {
    const not = parser.take('NOT') ? 'NOT ' : '';
    parser.expect('NULL');
    return value(`${left.text} IS ${not}NULL`, 'boolean');
  }
  if (parser.take('IN')) {
    const right = primary(parser, scope);
    if (!scalar.has(left.type) || (right.type !== 'list' && right.type !== 'labels'))
      throw refuse('IN looks a text or number up in a list.', start);
    return value(`${left.text} IN ${right.text}`, 'boolean');
  }
  for (const [first, second] of [['CONTAINS'], ['STARTS', 'WITH'], ['ENDS', 'WITH']] as const)
    if (parser.take(first)) {
      if (second) parser.expect(second);
      const right = primary(parser, scope);
      if (left.type !== 'string' || right.type !== 'string') throw refuse(`${first} needs a text on both sides.`, start);
      return value(`${left.text} ${second ? `${first} ${second}` : first} ${right.text}`, 'boolean');
    }
  for (const sign of ['+', '-', '*', '/', '%', '^', '=~'])
    if (parser.is(sign)) throw refuse(`${sign} is not supported in free queries yet.`, start);
  return left;
}

function truth(of: Expression, at: number): Expression {
  if (of.type !== 'boolean' || of.aggregate) throw refuse(`A condition is needed here, not ${words[of.type]}.`, at);
  return of;
}

function negation(parser: Parser, scope: Scope): Expression {
  const { start } = parser.peek();
  if (!parser.take('NOT')) return comparison(parser, scope);
  return value(`NOT (${truth(negation(parser, scope), start).text})`, 'boolean');
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
