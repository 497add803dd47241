/** Patterns of the subset: nodes with labels, relationships with types, a bounded number of steps. */
import { QueryRefused } from '../store.ts';
import { type Parser, type Scope, shown } from './parser.ts';
import { called, comparable, type Type } from './types.ts';
import { parameter, printedScalar, scalar } from './values.ts';
import { checkLabel, checkRelationshipType, propertyType } from './vocabulary.ts';

/** Steps of a relationship of variable length: beyond it the number of ways explodes. */
const mostSteps = 5;

function bind(parser: Parser, scope: Scope, type: 'node' | 'relationship'): string {
  const token = parser.peek();
  // Any word may be a name here, as `end` and `order` are.
  if (token.kind !== 'name') return '';
  parser.next();
  const known = scope.get(token.text);
  if (known !== undefined && (known.type !== type || type === 'relationship'))
    throw new QueryRefused('unsupported', `${token.text} is already in use; take another name.`, token.start);
  const text = known?.text ?? parser.fresh();
  scope.set(token.text, { type, text });
  return text;
}

/** `{name: 'x', number: 3}`: values have the type the model gives the property. */
function propertyMap(parser: Parser): string {
  if (!parser.take('{')) return '';
  const entries: string[] = [];
  do {
    // Any word may be a property, as `by` and `end` are.
    const property = parser.next();
    if (property.kind !== 'name') throw new QueryRefused('syntax', `A property is missing before ${shown(property)}.`, property.start);
    const type = propertyType(property.text, property.start);
    parser.expect(':');
    entries.push(`${property.text}: ${mapValue(parser, type, property.text)}`);
  } while (parser.take(','));
  parser.expect('}');
  return ` {${entries.join(', ')}}`;
}
function mapValue(parser: Parser, type: Type, property: string): string {
  const token = parser.peek();
  if (token.kind === 'parameter') return parameter(parser, type).text;
  const written = scalar(parser);
  if (!written) throw new QueryRefused('syntax', `A value of ${property} is missing before ${shown(token)}.`, token.start);
  if (!comparable(written.type, type))
    throw new QueryRefused('unsupported', `${property} is ${called[type]}, not ${called[written.type]}.`, token.start);
  return printedScalar(parser, written);
}

interface Node {
  /** As the store gets it; empty where it has none. */
  name: string;
  /** Labels and properties. */
  rest: string;
  /** Named here for the first time, without a label. */
  bare: boolean;
  /** Named before. */
  bound: boolean;
}
function node(parser: Parser, scope: Scope): Node {
  parser.expect('(');
  const bound = parser.peek().kind === 'name' && scope.has(parser.peek().text);
  const name = bind(parser, scope, 'node');
  let rest = '';
  while (parser.take(':')) {
    const label = parser.name('A label');
    rest += `:${checkLabel(label.text, label.start)}`;
    if (parser.is('|') || parser.is('&') || parser.is('!'))
      throw new QueryRefused('unsupported', 'One label or several with : between them; for a choice, ask twice.', parser.peek().start);
  }
  const bare = !bound && rest === '';
  rest += propertyMap(parser);
  if (parser.is('WHERE')) throw new QueryRefused('unsupported', 'WHERE stands after the pattern, not inside it.', parser.peek().start);
  parser.expect(')');
  return { name, rest, bare, bound };
}
const nodeText = ({ name, rest }: Node): string => `(${name}${rest})`;

function steps(parser: Parser): string {
  const star = parser.expect('*');
  const least = parser.peek().kind === 'integer' ? Number(parser.next().text) : 1;
  const open = parser.take('..');
  const most = open ? (parser.peek().kind === 'integer' ? Number(parser.next().text) : null) : least;
  if (!open && parser.peek(-1) === star) throw new QueryRefused('unsupported', `Say how many steps: *1..${mostSteps}.`, star.start);
  if (most === null || most > mostSteps || least < 1 || least > most)
    throw new QueryRefused('unsupported', `The number of steps must be bounded, from 1 to at most ${mostSteps}: *1..3.`, star.start);
  return `*${least}..${most}`;
}

function relationshipBody(parser: Parser, scope: Scope): string {
  if (!parser.take('[')) return '';
  const before = parser.peek();
  let text = bind(parser, scope, 'relationship');
  const named = text !== '';
  if (parser.take(':')) {
    const types: string[] = [];
    do {
      const type = parser.name('A relationship type');
      types.push(checkRelationshipType(type.text, type.start));
    } while (parser.take('|'));
    text += `:${types.join('|')}`;
  }
  if (parser.is('*')) {
    if (named) throw new QueryRefused('unsupported', 'A relationship of several steps cannot have a name.', before.start);
    text += steps(parser);
  }
  text += propertyMap(parser);
  parser.expect(']');
  return `[${text}]`;
}

function relationship(parser: Parser, scope: Scope): string {
  const left = parser.take('<');
  parser.expect('-');
  const body = relationshipBody(parser, scope);
  parser.expect('-');
  const right = parser.take('>');
  if (left && right) throw new QueryRefused('syntax', 'A relationship points one way or none.', parser.peek(-1).start);
  return `${left ? '<' : ''}-${body}-${right ? '>' : ''}`;
}

function path(parser: Parser, scope: Scope, found: string[]): string {
  const token = parser.peek();
  if (token.kind === 'name')
    throw new QueryRefused(
      'unsupported',
      'Named paths and shortestPath are not supported in free queries; see the view of connections.',
      token.start,
    );
  const first = node(parser, scope);
  if (!parser.is('-') && !parser.is('<')) {
    // A node named before may be null; no pattern lets that through, but the embedded engine does.
    if (!first.bare && !first.bound) return nodeText(first);
    const name = first.name || parser.fresh();
    found.push(name);
    return nodeText({ ...first, name });
  }
  let text = nodeText(first);
  while (parser.is('-') || parser.is('<')) text += relationship(parser, scope) + nodeText(node(parser, scope));
  return text;
}

export interface Patterns {
  text: string;
  /** What holds of every node of the graph, and neither of the log nor of null: said of nodes without a relationship, where no label says it. */
  inGraph: string[];
}

/** The patterns of a MATCH; what they name comes into scope. Throws QueryRefused. */
export function patterns(parser: Parser, scope: Scope): Patterns {
  const bare: string[] = [];
  const paths = [path(parser, scope, bare)];
  while (parser.take(',')) paths.push(path(parser, scope, bare));
  return { text: paths.join(', '), inGraph: bare.map((name) => `${name}.key IS NOT NULL`) };
}

/** Patterns with their WHERE; `condition` is the person's own. */
export function matching({ text, inGraph }: Patterns, condition: string | null): string {
  const all = [...inGraph, ...(condition === null ? [] : [inGraph.length > 0 ? `(${condition})` : condition])];
  return all.length > 0 ? `${text} WHERE ${all.join(' AND ')}` : text;
}
