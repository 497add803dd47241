/** Where the check stands in a query, and what every part of it needs: looking ahead, taking, refusing, naming. */
import { type Params, QueryRefused } from '../store.ts';
import { type Token, tokenize } from './tokens.ts';
import type { Type } from './vocabulary.ts';

/** Names in scope, with their types. */
export type Scope = Map<string, Type>;

export interface Parser {
  readonly query: string;
  /** What the person gives. */
  readonly given: Params;
  /** What goes to the store: the given ones that are used, and the query's own texts under names nobody can write. */
  readonly params: Params;
  peek(ahead?: number): Token;
  next(): Token;
  /** Takes the symbol or the keyword if it stands here. */
  take(text: string): boolean;
  is(text: string, ahead?: number): boolean;
  expect(text: string): Token;
  /** A name that is no keyword. */
  name(what: string): Token;
  /** A parameter for a value of the query itself: no escape is ever left to a store. */
  literal(value: Params[string]): string;
}

/** Words that begin or join a clause; as a name they need backticks. */
const keywords = new Set(
  'ALL AND AS ASC ASCENDING BY CALL CASE CONTAINS CREATE DELETE DESC DESCENDING DETACH DISTINCT ELSE END ENDS EXISTS FALSE FOREACH FROM IN IS LIMIT LOAD MATCH MERGE NOT NULL OPTIONAL OR ORDER REMOVE RETURN SET SKIP STARTS THEN TRUE UNION UNWIND WHEN WHERE WITH XOR YIELD'.split(
    ' ',
  ),
);
export const isKeyword = ({ kind, text, quoted }: Token): boolean => kind === 'name' && !quoted && keywords.has(text.toUpperCase());

/** How a word is shown in a message. */
export const shown = ({ kind, text }: Token): string => (kind === 'end' ? 'the end of the query' : kind === 'string' ? `'${text}'` : text);
export const backticked = (name: string): string => (/^[A-Za-z_]\w*$/u.test(name) ? name : `\`${name}\``);

/** Throws QueryRefused where the query is too long, too deep or unreadable. */
export function parserOf(query: string, given: Params): Parser {
  const tokens = tokenize(query);
  const end = tokens[tokens.length - 1] as Token;
  const params: Params = {};
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
    literal(value) {
      const name = `_text${Object.keys(params).length}`;
      params[name] = value;
      return `$${name}`;
    },
  };
}
