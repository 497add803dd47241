/** A query cut into words. Its length is capped here, before anything is parsed. */
import { QueryRefused } from '../store.ts';

export interface Token {
  kind: 'name' | 'string' | 'integer' | 'number' | 'parameter' | 'symbol' | 'end';
  /** As compared: the name, the string's value, digits, the parameter's name, the symbol. A `number` has a fraction or an exponent. */
  text: string;
  /** Where it stands in the query (UTF-16). */
  start: number;
  end: number;
  /** A name in backticks is never a keyword. */
  quoted: boolean;
}

/** Characters of a query. The longest saved question has 400. */
export const longest = 4000;
/** Words of a query; deep chains of operators are as costly as deep brackets. */
const mostTokens = 800;
const word =
  /(?<space>\s+|\/\/[^\n]*|\/\*.*?\*\/)|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|`(?<quoted>[^`]+)`|\$(?<parameter>[\p{L}_][\p{L}\p{N}_]*)|(?<number>\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\p{L}\p{N}_]))|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<symbol><>|<=|>=|\.\.|=~|\+=|[-()[\]{}<>=:,.|*+/%^!&;$])/isuy;
const escapes: Record<string, string> = { '\\': '\\', "'": "'", '"': '"', n: '\n', t: '\t', r: '\r' };

function unescaped(body: string, start: number): string {
  return body.replace(/\\(.)/gsu, (whole, letter: string, at: number) => {
    const value = escapes[letter];
    if (value === undefined)
      throw new QueryRefused('unsupported', `${whole} in a text is not supported; write the character itself`, start + at);
    return value;
  });
}

function tokenOf(groups: Record<string, string | undefined>, text: string, start: number): Token | null {
  const end = start + text.length;
  const token = (kind: Token['kind'], value: string, quoted = false): Token => ({ kind, text: value, start, end, quoted });
  if (groups.space !== undefined) return null;
  if (groups.string !== undefined) return token('string', unescaped(text.slice(1, -1), start + 1));
  if (groups.quoted !== undefined) return token('name', groups.quoted, true);
  if (groups.parameter !== undefined) return token('parameter', groups.parameter);
  if (groups.name !== undefined) return token('name', groups.name);
  if (groups.symbol !== undefined) return token('symbol', text);
  return numberToken(token, text, start);
}

/** Digits alone are an integer; both stores compute with 64 bits, and JSON carries 53 of them. */
function numberToken(token: (kind: Token['kind'], value: string) => Token, text: string, start: number): Token {
  const whole = /^\d+$/u.test(text);
  if (whole && /^0\d/u.test(text)) throw new QueryRefused('unsupported', `${text}: a number begins with no 0.`, start);
  if (whole ? !Number.isSafeInteger(Number(text)) : !Number.isFinite(Number(text)))
    throw new QueryRefused('unsupported', `${text} is larger than numbers here can be (${Number.MAX_SAFE_INTEGER}).`, start);
  return token(whole ? 'integer' : 'number', text);
}

/** What a name in backticks cannot hold: what a store could read as its end, and what nobody sees (controls, formats, lone surrogates). */
const unsafe = /[\\`\p{C}]/u;

function checkName({ kind, quoted, text, start }: Token): void {
  if (kind === 'name' && quoted && unsafe.test(text))
    throw new QueryRefused('unsupported', 'A name in backticks cannot hold a backslash, a backtick or an invisible character.', start);
}

/** The words of a query, `end` last. Throws QueryRefused. */
export function tokenize(query: string): Token[] {
  if (query.length > longest) throw new QueryRefused('too-long', `A query may have ${longest} characters; this one has ${query.length}.`);
  const tokens: Token[] = [];
  for (let at = 0; at < query.length; ) {
    word.lastIndex = at;
    const found = word.exec(query);
    if (!found) throw new QueryRefused('syntax', unreadable(query, at), at);
    const token = tokenOf(found.groups ?? {}, found[0], at);
    if (token) {
      checkName(token);
      tokens.push(token);
    }
    at += found[0].length;
  }
  if (tokens.length > mostTokens)
    throw new QueryRefused('too-long', `A query may have ${mostTokens} words; this one has ${tokens.length}.`);
  tokens.push({ kind: 'end', text: '', start: query.length, end: query.length, quoted: false });
  return tokens;
}

function unreadable(query: string, at: number): string {
  const char = String.fromCodePoint(query.codePointAt(at) ?? 0);
  if (char === "'" || char === '"') return `The text that begins with ${char} has no end.`;
  if ('“”‘’'.includes(char)) return `${char} is a typographic quotation mark; write ' around texts.`;
  if (/\d/u.test(char)) return `What begins with ${char} is no number; a name that begins with a digit needs backticks.`;
  if ('（），：；｛｝［］。'.includes(char)) return `${char} is a full-width character; write the plain one.`;
  return `${JSON.stringify(char)} cannot stand here.`;
}
