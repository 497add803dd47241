/**
 * Free queries: what a person types. Only a small subset is let through, the one that both stores are proven to answer alike
 * (docs/cypher.md); it is written anew word by word, so nothing that was not understood reaches a store.
 */
import { type Params, QueryRefused, type Value } from '../store.ts';
import { condition } from './expressions.ts';
import { type Engine, isKeyword, type Parser, parserOf, type Scope, shown } from './parser.ts';
import { matching, patterns } from './patterns.ts';
import { type Item, projection } from './projection.ts';
import { isEntity } from './types.ts';

export interface Checked {
  /** What a store gets. */
  cypher: string;
  params: Params;
  /** Column names for the reader. */
  columns: string[];
  /** Names of the same columns in the store's rows. */
  names: string[];
  /** A store's values, in column order, as the reader gets them. */
  finish(values: Value[]): Value[];
}

const writes = new Set('CREATE MERGE SET DELETE DETACH REMOVE FOREACH DROP ALTER GRANT DENY REVOKE START STOP RENAME INSERT'.split(' '));
const reasons: Record<string, string> = {
  LOAD: 'LOAD reads files of the machine and addresses of the net; it is refused.',
  CALL: 'CALL runs procedures, which can do more than read; it is refused.',
  UNION: 'UNION is not supported in free queries yet; ask twice.',
  UNWIND: 'UNWIND is not supported in free queries yet; use IN with a list.',
  SHOW: 'SHOW is an administration command; it is refused.',
  TERMINATE: 'TERMINATE is an administration command; it is refused.',
  USE: 'USE is refused: there is one graph.',
  EXPLAIN: 'EXPLAIN is not supported in free queries yet.',
  PROFILE: 'PROFILE is not supported in free queries yet.',
};

function unexpected(parser: Parser): QueryRefused {
  const token = parser.peek();
  const word = token.text.toUpperCase();
  if (token.kind === 'end') return new QueryRefused('syntax', 'The query has no RETURN.', token.start);
  if (token.kind === 'name' && !token.quoted && writes.has(word))
    return new QueryRefused('write', `${word} changes the graph; queries only read. Records come in with \`jiyao ingest\`.`, token.start);
  const reason = reasons[word];
  if (reason && token.kind === 'name') return new QueryRefused('unsupported', reason, token.start);
  if (parser.is(';')) return new QueryRefused('unsupported', 'One query at a time.', token.start);
  return new QueryRefused('syntax', `${shown(token)} cannot stand here; a query begins with MATCH and ends with RETURN.`, token.start);
}

function match(parser: Parser, scope: Scope): string {
  parser.clause();
  const optional = parser.take('OPTIONAL') ? 'OPTIONAL ' : '';
  parser.expect('MATCH');
  const found = patterns(parser, scope);
  const { start } = parser.peek();
  const where = parser.take('WHERE') ? condition(parser, scope) : null;
  if (optional && where?.includes('EXISTS {'))
    parser.embeddedCannot(
      'EXISTS cannot stand in the WHERE of an OPTIONAL MATCH; write its pattern into the OPTIONAL MATCH, and count with DISTINCT.',
      start,
    );
  return `${optional}MATCH ${matching(found, where)}`;
}

const isMap = (value: Value | undefined): value is Record<string, Value> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const byName = (map: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Where nothing was found, a node's map is all nulls: it stands for null. Labels and properties have one order. */
function finished({ type }: Item, value: Value): Value {
  if (type === 'labels' && Array.isArray(value)) return [...value].sort();
  if (!isEntity(type) || !isMap(value)) return value;
  if (!isMap(value.properties)) return null;
  const properties = byName(value.properties);
  return Array.isArray(value.labels) ? { ...value, labels: [...value.labels].sort(), properties } : { ...value, properties };
}

/** Checks a query for an engine and prints it anew; without a LIMIT of its own it gets one of `rows` + 1. Throws QueryRefused with the place and the reason. */
export function checkFree(query: string, given: Params, rows: number, engine: Engine): Checked {
  const parser = parserOf(query, given, engine);
  const clauses: string[] = [];
  let scope: Scope = new Map();
  if (parser.is('WITH')) throw unexpected(parser);
  for (;;) {
    if (parser.is('MATCH') || parser.is('OPTIONAL')) clauses.push(match(parser, scope));
    else if (parser.take('WITH')) {
      parser.clause();
      const part = projection(parser, scope, 'WITH');
      scope = part.scope;
      clauses.push(part.text + (parser.take('WHERE') ? ` WHERE ${condition(parser, scope)}` : ''));
    } else break;
  }
  if (!parser.is('RETURN') || clauses.length === 0) throw unexpected(parser);
  parser.next();
  const last = projection(parser, scope, 'RETURN');
  parser.take(';');
  if (parser.peek().kind !== 'end') throw isKeyword(parser.peek()) || parser.is(';') ? unexpected(parser) : trailing(parser);
  return {
    cypher: `${clauses.join(' ')} ${last.text}${last.limited ? '' : ` LIMIT ${rows + 1}`}`,
    params: parser.params,
    columns: last.items.map(({ column }) => column),
    names: last.items.map(({ printed }) => printed),
    finish: (values) => values.map((value, at) => finished(last.items[at] as Item, value)),
  };
}

const trailing = (parser: Parser): QueryRefused =>
  new QueryRefused('syntax', `${shown(parser.peek())} cannot stand after the end of the query.`, parser.peek().start);
