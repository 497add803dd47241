/** The functions of the subset: what counts over rows, and a few others. Each is printed anew. */
import { QueryRefused } from '../store.ts';
import type { Parser, Scope } from './parser.ts';
import { called, comparable, type Expression, elementOf, isEntity, isNumeric, isScalar, type Type } from './types.ts';

/** Reads an expression, from here on. */
type Read = (parser: Parser, scope: Scope) => Expression;

const aggregates = ['count', 'min', 'max', 'sum', 'collect'] as const;
type Aggregate = (typeof aggregates)[number];
const isAggregate = (name: string): name is Aggregate => aggregates.includes(name as Aggregate);
const others = ['coalesce', 'type', 'labels', 'size'];
const refuse = (message: string, at: number): QueryRefused => new QueryRefused('unsupported', message, at);

/** The type of what an aggregate gives; null: it cannot take that. */
function aggregateType(name: Aggregate, of: Type): Type | null {
  if (name === 'count') return 'integer';
  if (name === 'sum') return isNumeric(of) ? of : null;
  if (!isScalar(of)) return null;
  return name === 'collect' ? `${of}[]` : of;
}

function aggregate(parser: Parser, scope: Scope, read: Read, name: Aggregate): Expression {
  if (name === 'count' && parser.take('*')) return { text: 'count(*)', type: 'integer', aggregate: true };
  const distinct = parser.take('DISTINCT');
  const { start } = parser.peek();
  const of = read(parser, scope);
  if (of.aggregate) throw refuse('A count within a count; use WITH between them.', start);
  const type = aggregateType(name, of.type);
  if (!type) throw refuse(`${name}() cannot take ${called[of.type]}; name a property of it.`, start);
  // The embedded engine counts whole nodes over several steps as if all were different; by what makes each different it counts rightly.
  const own = of.type === 'node' ? '.key' : '.id';
  const counted = distinct && isEntity(of.type) && parser.engine === 'embedded' ? `${of.text}${own}` : of.text;
  const text = `${name}(${distinct ? 'DISTINCT ' : ''}${counted})`;
  return { text: name === 'sum' ? `coalesce(${text}, 0)` : text, type, aggregate: true };
}

/** The type of what another function gives; null: it cannot take those. */
function typeOf(name: string, given: readonly Expression[]): Type | null {
  const [first, ...more] = given.map(({ type }) => type);
  if (first === undefined) return null;
  if (name === 'coalesce') {
    if (!isScalar(first) || !more.every((type) => comparable(type, first))) return null;
    return more.includes('number') ? 'number' : first;
  }
  if (more.length > 0) return null;
  if (name === 'type') return first === 'relationship' ? 'string' : null;
  if (name === 'labels') return first === 'node' ? 'labels' : null;
  return name === 'size' && elementOf(first) !== null ? 'integer' : null;
}

function ordinary(parser: Parser, scope: Scope, read: Read, written: string, start: number): Expression {
  const name = written.toLowerCase();
  const given: Expression[] = [];
  while (!parser.is(')')) {
    given.push(read(parser, scope));
    if (!parser.take(',')) break;
  }
  if (given.some((one) => one.aggregate)) throw refuse('A count inside another function; use WITH first.', start);
  const type = typeOf(name, given);
  if (type) return { text: `${name}(${given.map((one) => one.text).join(', ')})`, type, aggregate: false };
  if (others.includes(name)) {
    const taken = given.map((one) => called[one.type]).join(' and ');
    throw refuse(`${written}() cannot take ${taken || 'nothing'}.`, start);
  }
  const all = [...aggregates, ...others].join(', ');
  throw refuse(`The function ${written}() is not among those that free queries may use: ${all}.`, start);
}

/** A function and what it takes, from its name on; `read` reads an expression. Throws QueryRefused. */
export function call(parser: Parser, scope: Scope, read: Read): Expression {
  const { text: written, start } = parser.next();
  const name = written.toLowerCase();
  parser.expect('(');
  const found = parser.nested(() =>
    isAggregate(name) ? aggregate(parser, scope, read, name) : ordinary(parser, scope, read, written, start),
  );
  parser.expect(')');
  return found;
}
