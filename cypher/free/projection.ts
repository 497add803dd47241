/** RETURN and WITH: every item gets a name (a bare one can come back wrong), the order says where nothing stands. */
import { QueryRefused } from '../store.ts';
import { type Expression, expression } from './expressions.ts';
import { givenValue, type Parser, type Scope, shown, unnamed } from './parser.ts';
import type { Type } from './vocabulary.ts';

export interface Item extends Expression {
  /** Its name in the query; null: it was given none. */
  alias: string | null;
  /** Its name in the store's rows. */
  printed: string;
  /** The column's name for the reader. */
  column: string;
}
export interface Projection {
  text: string;
  items: Item[];
  /** What the clause lets through, by name. */
  scope: Scope;
  limited: boolean;
}

const ordered = new Set<Type>(['string', 'integer', 'boolean']);
const refuse = (message: string, at: number): QueryRefused => new QueryRefused('unsupported', message, at);

function items(parser: Parser, scope: Scope, clause: 'RETURN' | 'WITH'): Item[] {
  const all: Item[] = [];
  do {
    const { start } = parser.peek();
    if (parser.is('*')) throw refuse(`Name what to ${clause === 'RETURN' ? 'return' : 'keep'}; * is not supported.`, start);
    const of = expression(parser, scope);
    const column = parser.query.slice(start, parser.peek(-1).end);
    const alias = parser.take('AS') ? parser.name('A name').text : (of.variable ?? null);
    if (alias === null && clause === 'WITH') throw new QueryRefused('syntax', `${column} needs a name here: ${column} AS name.`, start);
    const named = alias ?? column;
    if (all.some((one) => one.column === named)) throw new QueryRefused('syntax', `Two columns are called ${named}.`, start);
    all.push({ ...of, alias, printed: parser.printed(alias ?? unnamed('column', all.length)), column: named });
  } while (parser.take(','));
  return all;
}

function order(parser: Parser, before: Scope, all: readonly Item[], grouped: boolean): string {
  if (!parser.take('ORDER')) return '';
  parser.expect('BY');
  const aliases = scopeOf(all);
  const scope: Scope = new Map([...before, ...aliases]);
  const keys: string[] = [];
  do {
    const { start } = parser.peek();
    const of = expression(parser, scope);
    const same = all.find(({ text }) => text === of.text);
    if (!ordered.has(same?.type ?? of.type)) throw refuse('Only texts and numbers can be sorted; name a property.', start);
    const alias = of.variable !== undefined && aliases.has(of.variable);
    if (!same && !alias && (grouped || of.aggregate))
      throw refuse('After counting or DISTINCT, sort by what is returned; give it a name with AS.', start);
    const down = parser.take('DESC') || parser.take('DESCENDING');
    if (!down) void (parser.take('ASC') || parser.take('ASCENDING'));
    keys.push(`${same && !alias ? same.printed : of.text}${down ? ' DESC' : ''}`);
  } while (parser.take(','));
  return ` ORDER BY ${keys.join(', ')}`;
}

function amount(parser: Parser, word: 'SKIP' | 'LIMIT'): string {
  if (!parser.take(word)) return '';
  const token = parser.next();
  const given = token.kind === 'parameter' ? givenValue(parser, token) : token.kind === 'integer' ? Number(token.text) : null;
  if (typeof given !== 'number' || !Number.isSafeInteger(given) || given < 0)
    throw new QueryRefused(
      token.kind === 'parameter' ? 'parameter' : 'syntax',
      `${word} needs a whole number, not ${shown(token)}.`,
      token.start,
    );
  return ` ${word} ${given}`;
}

/** What the store is asked for: a node comes back as a map, never as itself. */
function projected({ text, type, printed }: Item, last: boolean): string {
  if (last && type === 'node') return `{labels: labels(${text}), properties: properties(${text})} AS ${printed}`;
  if (last && type === 'relationship') return `{type: type(${text}), properties: properties(${text})} AS ${printed}`;
  return `${text} AS ${printed}`;
}

const scopeOf = (all: readonly Item[]): Scope => new Map(all.flatMap(({ alias, type }) => (alias === null ? [] : [[alias, type]])));

/** A RETURN or WITH after its word. Throws QueryRefused. */
export function projection(parser: Parser, before: Scope, clause: 'RETURN' | 'WITH'): Projection {
  const { start } = parser.peek();
  const distinct = parser.take('DISTINCT');
  const all = items(parser, before, clause);
  const grouped = distinct || all.some(({ aggregate }) => aggregate);
  const whole = all.find(({ type }) => type === 'node' || type === 'relationship');
  if (clause === 'RETURN' && grouped && whole)
    throw refuse(`With counting or DISTINCT, return a property of ${whole.column}, such as ${whole.column}.key.`, start);
  const sorting = order(parser, before, all, grouped);
  const skip = amount(parser, 'SKIP');
  const limit = amount(parser, 'LIMIT');
  return {
    text: `${clause} ${distinct ? 'DISTINCT ' : ''}${all.map((item) => projected(item, clause === 'RETURN')).join(', ')}${sorting}${skip}${limit}`,
    items: all,
    scope: scopeOf(all),
    limited: limit !== '',
  };
}
