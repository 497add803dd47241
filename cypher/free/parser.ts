/**
 * Where the check stands in a query, and what every part of it needs: looking ahead, taking, refusing, naming. Nothing a person typed
 * is printed: names become ours, texts become parameters, words come from the vocabulary. Neo4j reads `\\uXXXX` before it cuts words, so a
 * name passed on in backticks could close them.
 */
import { type Params, QueryRefused, type Value } from '../store.ts';
import { type Token, tokenize } from './tokens.ts';
import type { Type } from './vocabulary.ts';

/** Names in scope, with their types. */
export type Scope = Map<string, Type>;

export interface Parser {
  readonly query: string;
  /** What the person gives. */
  readonly given: Params;
  /** What goes to the store: the given ones that are used, and the query's own texts. */
  readonly params: Params;
  peek(ahead?: number): Token;
  next(): Token;
  /** Takes the symbol or the keyword if it stands here. */
  take(text: string): boolean;
  is(text: string, ahead?: number): boolean;
  expect(text: string): Token;
  /** A name that is no keyword. */
  name(what: string): Token;
  /** How a name that the person chose is printed: as one of ours, the same one for the same name. */
  printed(name: string): string;
  /** A parameter for a value, given or written in the query: neither its name nor an escape is ever left to a store. */
  parameter(value: Value): string;
}

/** Words that begin or join a clause; as a name they need backticks. */
const keywords = new Set(
  'ALL AND AS ASC ASCENDING BY CALL CASE CONTAINS CREATE DELETE DESC DESCENDING DETACH DISTINCT ELSE END ENDS EXISTS FALSE FOREACH FROM IN IS LIMIT LOAD MATCH MERGE NOT NULL OPTIONAL OR ORDER REMOVE RETURN SET SKIP STARTS THEN TRUE UNION UNWIND WHEN WHERE WITH XOR YIELD'.split(
    ' ',
  ),
);
export const isKeyword = ({ kind, text, quoted }: Token): boolean => kind === 'name' && !quoted && keywords.has(text.toUpperCase());

/** A name for what has none in the query: one that nobody can write. */
export const unnamed = (what: string, at: number): string => `\0${what} ${at}`;
/** The value of a parameter. Throws QueryRefused where none was given. */
export function givenValue({ given }: Parser, { text: name, start }: Token): Value {
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  if (value === undefined || value === null) throw new QueryRefused('parameter', `The parameter $${name} has no value.`, start);
  return value;
}
/** How a word is shown in a message. */
export const shown = ({ kind, text }: Token): string => (kind === 'end' ? 'the end of the query' : kind === 'string' ? `'${text}'` : text);

/** Throws QueryRefused where the query is too long, too deep or unreadable. */
export function parserOf(query: string, given: Params): Parser {
  const tokens = tokenize(query);
  const end = tokens[tokens.length - 1] as Token;
  const params: Params = {};
  const names = new Map<string, string>();
  let at = 0;
  const peek = (ahead = 0): Token => tokens[at + ahead] ?? end;
  const is = (text: string, ahead = 0): boolean => {
    const token = peek(ahead);
    if (token.kind === 'symbol') return token.text === text;
    return token.kind === 'name' && !token.quoted && token.text.toUpperCase() === text;
  };
  const next = (): Token => {
    const token = peek();
    at += 1;
    return token;
  };
  return {
    query,
    given,
    params,
    peek,
    next,
    is,
    take(text) {
      if (!is(text)) return false;
      at += 1;
      return true;
    },
    expect(text) {
      if (!is(text)) throw new QueryRefused('syntax', `${text} is missing before ${shown(peek())}.`, peek().start);
      return next();
    },
    name(what) {
      const token = peek();
      if (token.kind !== 'name' || isKeyword(token))
        throw new QueryRefused('syntax', `${what} is missing before ${shown(token)}.`, token.start);
      return next();
    },
    printed(name) {
      const own = names.get(name) ?? `n${names.size}`;
      names.set(name, own);
      return own;
    },
    parameter(value) {
      const name = `p${Object.keys(params).length}`;
      params[name] = value;
      return `$${name}`;
    },
  };
}
