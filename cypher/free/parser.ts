/**
 * Where the check stands in a query, and what every part of it needs: looking ahead, taking, refusing, naming. Nothing a person typed
 * is printed: names become ours, texts become parameters, words come from the vocabulary. Neo4j reads `\uXXXX` before it cuts words, so a
 * name passed on in backticks could close them.
 */
import { type Params, QueryRefused, type Value } from '../store.ts';
import { type Token, tokenize } from './tokens.ts';
import type { Type } from './types.ts';

/** Which engine the query is for: what the embedded one is known to answer wrongly is refused there, and only there. */
export type Engine = 'embedded' | 'neo4j';

/** What a name stands for: its type, and how it is printed. */
export interface Binding {
  type: Type;
  text: string;
}
/** Names in scope. */
export type Scope = Map<string, Binding>;

/** What may stand within one another: brackets, NOT, EXISTS. */
export const deepest = 16;
/** Clauses of a query; the embedded engine's plans end at 128 levels. */
const mostClauses = 60;

export interface Parser {
  readonly query: string;
  readonly engine: Engine;
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
  /** A name that may be a keyword, where nothing else can stand. */
  word(what: string): Token;
  /** A new name for a store's eyes, never given twice. */
  fresh(): string;
  /** A parameter for a value, the same for the same, given or written in the query: neither its name nor an escape is left to a store. */
  parameter(value: Value): string;
  /** Reads what stands one level deeper. Throws QueryRefused where that is too deep. */
  nested<T>(read: () => T): T;
  /** Counts a clause. Throws QueryRefused where there are too many. */
  clause(): void;
  /** Refuses what the embedded engine answers wrongly; on Neo4j it does nothing. */
  embeddedCannot(message: string, at: number): void;
}

/** Words that begin or join a clause; as a name they need backticks. */
const keywords = new Set(
  'ALL AND AS ASC ASCENDING BY CALL CASE CONTAINS CREATE DELETE DESC DESCENDING DETACH DISTINCT ELSE END ENDS EXISTS FALSE FOREACH FROM IN IS LIMIT LOAD MATCH MERGE NOT NULL OPTIONAL OR ORDER REMOVE RETURN SET SKIP STARTS THEN TRUE UNION UNWIND WHEN WHERE WITH XOR YIELD'.split(
    ' ',
  ),
);
export const isKeyword = ({ kind, text, quoted }: Token): boolean => kind === 'name' && !quoted && keywords.has(text.toUpperCase());

/** The value of a parameter. Throws QueryRefused where none was given. */
export function givenValue({ given }: Parser, { text: name, start }: Token): Value {
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  if (value === undefined || value === null) throw new QueryRefused('parameter', `The parameter $${name} has no value.`, start);
  return value;
}
/** How a word is shown in a message. */
export const shown = ({ kind, text }: Token): string => (kind === 'end' ? 'the end of the query' : kind === 'string' ? `'${text}'` : text);

/** Throws QueryRefused where the query is too long or unreadable. */
export function parserOf(query: string, given: Params, engine: Engine): Parser {
  const tokens = tokenize(query);
  const end = tokens[tokens.length - 1] as Token;
  const params: Params = {};
  const values = new Map<string, string>();
  let [at, depth, clauses, names] = [0, 0, 0, 0];
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
    engine,
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
    word(what) {
      if (peek().kind !== 'name') throw new QueryRefused('syntax', `${what} is missing before ${shown(peek())}.`, peek().start);
      return next();
    },
    name(what) {
      const token = peek();
      if (token.kind !== 'name' || isKeyword(token))
        throw new QueryRefused('syntax', `${what} is missing before ${shown(token)}.`, token.start);
      return next();
    },
    fresh() {
      names += 1;
      return `n${names}`;
    },
    parameter(value) {
      const text = JSON.stringify(value);
      const name = values.get(text) ?? `p${values.size}`;
      values.set(text, name);
      params[name] = value;
      return `$${name}`;
    },
    nested(read) {
      depth += 1;
      if (depth > deepest) throw new QueryRefused('too-deep', `More than ${deepest} levels within one another.`, peek().start);
      const found = read();
      depth -= 1;
      return found;
    },
    clause() {
      clauses += 1;
      if (clauses > mostClauses) throw new QueryRefused('too-long', `A query may have ${mostClauses} clauses.`, peek().start);
    },
    embeddedCannot(message, start) {
      if (engine === 'embedded') throw new QueryRefused('unsupported', `On the embedded store ${message}`, start);
    },
  };
}
