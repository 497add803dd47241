/** RETURN and WITH: every item gets a name (a bare one can come back wrong), the order says where nothing stands. */
import { QueryRefused } from '../store.ts';
import { expression } from './expressions.ts';
import { type Binding, givenValue, type Parser, type Scope, shown } from './parser.ts';
import { type Expression, isEntity, isScalar } from './types.ts';

export interface Item extends Expression {
  /** Its name in the query; null: it was given none. */
  alias: string | null;
  /** Its name in the store's rows: never one that is in scope already. */
  printed: string;
  /** The column's name for the reader. */
  column: string;
  /** Where it stands in the query, without its name. */
  start: number;
  end: number;
}
export interface Projection {
  text: string;
  items: Item[];
  /** What the clause lets through, by name. */
  scope: Scope;
  limited: boolean;
}

const refuse = (message: string, at: number): QueryRefused => new QueryRefused('unsupported', message, at);

function items(parser: Parser, scope: Scope, clause: 'RETURN' | 'WITH'): Item[] {
  const all: Item[] = [];
  do {
    const { start } = parser.peek();
    if (parser.is('*')) throw refuse(`Name what to ${clause === 'RETURN' ? 'return' : 'keep'}; * is not supported.`, start);
    const of = expression(parser, scope);
    const { end } = parser.peek(-1);
    const column = parser.query.slice(start, end);
    const alias = parser.take('AS') ? parser.word('A name').text : (of.variable ?? null);
    if (alias === null && clause === 'WITH') throw new QueryRefused('syntax', `${column} needs a name here: ${column} AS name.`, start);
    const named = alias ?? column;
    if (all.some((one) => one.column === named)) throw new QueryRefused('syntax', `Two columns are called ${named}.`, start);
    all.push({ ...of, alias, printed: parser.fresh(), column: named, start, end });
  } while (parser.take(','));
  return all;
}

/**
 * What may be sorted by: what stands before the clause, and its items by their new names. A node or relationship is sorted by as itself
 * where it can be: what comes back under its new name may be a map.
 */
const sortingScope = (before: Scope, all: readonly Item[], grouped: boolean): Scope =>
  new Map([
    ...before,
    ...all.flatMap(({ alias, type, text, printed, variable }): [string, Binding][] => {
      // Under its old name an item is what it was, so that what repeats it is found.
      const asItWas = variable === alias || (isEntity(type) && !grouped);
      return alias === null ? [] : [[alias, { type, text: asItWas ? text : printed }]];
    }),
  ]);

/** A text whose own names, those within EXISTS, are numbered from the first: so that what is written twice is found to be the same. */
function shapeOf(text: string, before: Scope): string {
  const outer = new Set([...before.values()].map((bound) => bound.text));
  const own = new Map<string, string>();
  return text.replace(/\bn\d+\b/gu, (name) => {
    if (outer.has(name)) return name;
    if (!own.has(name)) own.set(name, `own${own.size}`);
    return own.get(name) as string;
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** An expression over what a clause lets through: each item it repeats, by the item's name. null: it uses more of what stood before. */
function overItems(all: readonly Item[], before: Scope, { text, aggregate }: Expression): string | null {
  if (aggregate) return null;
  const longestFirst = all.filter((item) => /\bn\d/u.test(item.text)).sort((a, b) => b.text.length - a.text.length);
  const over = longestFirst.reduce(
    (part, item) => part.replace(new RegExp(`(?<![\\w.$])${escaped(item.text)}(?![\\w(])`, 'gu'), () => item.printed),
    text,
  );
  const gone = new Set([...before.values()].map((bound) => bound.text));
  return [...over.matchAll(/\bn\d+\b/gu)].some(([name]) => gone.has(name)) ? null : over;
}

function order(parser: Parser, before: Scope, all: readonly Item[], grouped: boolean): string {
  if (!parser.take('ORDER')) return '';
  parser.expect('BY');
  const scope = sortingScope(before, all, grouped);
  const keys: string[] = [];
  do {
    const { start } = parser.peek();
    const of = expression(parser, scope);
    const shape = shapeOf(of.text, before);
    const same = all.find(({ text }) => shapeOf(text, before) === shape);
    if (!isScalar(same?.type ?? of.type)) throw refuse('Only texts and numbers can be sorted; name a property.', start);
    const over = same ? same.printed : grouped || of.aggregate ? overItems(all, before, of) : of.text;
    if (over === null) throw refuse('After counting or DISTINCT, sort by what is returned; give it a name with AS.', start);
    const down = parser.take('DESC') || parser.take('DESCENDING');
    if (!down) void (parser.take('ASC') || parser.take('ASCENDING'));
    keys.push(`${over}${down ? ' DESC' : ''}`);
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

/** What the store is asked for. The embedded engine gives a node back as a bare number: there it comes as a map. */
function projected({ text, type, printed }: Item, mapped: boolean): string {
  if (mapped && type === 'node') return `{labels: labels(${text}), properties: properties(${text})} AS ${printed}`;
  if (mapped && type === 'relationship') return `{type: type(${text}), properties: properties(${text})} AS ${printed}`;
  return `${text} AS ${printed}`;
}

/** The embedded engine takes a parameter within what it groups by for a name it does not know. */
function checkGroups(parser: Parser, all: readonly Item[], at: number): void {
  if (!all.some(({ aggregate }) => aggregate)) return;
  const found = all.find(({ aggregate, text }) => !aggregate && text.includes('$') && !/^\$\w+$/u.test(text));
  if (!found) return;
  const name = found.alias ?? 'a';
  parser.embeddedCannot(
    `what stands beside a count holds no text or parameter; name it before: WITH ${parser.query.slice(found.start, found.end)} AS ${name}, …`,
    at,
  );
}

/** A RETURN or WITH after its word. Throws QueryRefused. */
export function projection(parser: Parser, before: Scope, clause: 'RETURN' | 'WITH'): Projection {
  const { start } = parser.peek();
  const distinct = parser.take('DISTINCT');
  const all = items(parser, before, clause);
  const grouped = distinct || all.some(({ aggregate }) => aggregate);
  const whole = all.find(({ type }) => isEntity(type));
  if (clause === 'RETURN' && grouped && whole)
    throw refuse(`With counting or DISTINCT, return a property of ${whole.column}, such as ${whole.column}.key.`, start);
  checkGroups(parser, all, start);
  const sorting = order(parser, before, all, grouped);
  const skip = amount(parser, 'SKIP');
  const limit = amount(parser, 'LIMIT');
  const mapped = clause === 'RETURN' && parser.engine === 'embedded';
  return {
    text: `${clause} ${distinct ? 'DISTINCT ' : ''}${all.map((item) => projected(item, mapped)).join(', ')}${sorting}${skip}${limit}`,
    items: all,
    scope: new Map(all.flatMap(({ alias, type, printed }) => (alias === null ? [] : [[alias, { type, text: printed }]]))),
    limited: limit !== '',
  };
}
