/** Numbers, texts, true, false and null as they are written. */
import type { LiteralContext, NumberLiteralContext } from '@neo4j-cypher/language-support';
import { QueryRefused } from '../../store.ts';
import { type Part, rules, wordsOf } from '../grammar.ts';
import type { Expression } from '../tree.ts';
import { mapOf } from './maps.ts';
import { at, type Builder, stands, wrong } from './parts.ts';

const whole = /^(?:0|[1-9](?:_?\d)*|0x(?:_?[\da-f])+|0o(?:_?[0-7])+)$/iu;
const fraction = /^(?=.*[.e])(?:\d(?:_?\d)*)?(?:\.\d(?:_?\d)*)?(?:e[+-]?\d(?:_?\d)*)?[fd]?$/iu;
const [least, most] = [-(2n ** 63n), 2n ** 63n - 1n];

/** The value of a number. Throws QueryRefused where it is none, or beyond 64 bits. */
export function numberOf(part: NumberLiteralContext): bigint | number {
  const text = wordsOf(part);
  const negative = text.startsWith('-');
  const digits = (negative ? text.slice(1) : text).replaceAll('_', '');
  const written = negative ? text.slice(1) : text;
  if (whole.test(written)) {
    const value = negative ? -BigInt(digits) : BigInt(digits);
    if (value < least || value > most) throw wrong(`${text} is larger than whole numbers can be (${most}).`, part);
    return value;
  }
  if (/^0\d+$/u.test(written)) throw wrong(`${text}: a number begins with no 0; an octal one is written 0o${digits.slice(1)}.`, part);
  if (!fraction.test(written)) throw wrong(`${text} is no number; a name that begins with a digit needs backticks.`, part);
  const value = Number.parseFloat(digits);
  if (!Number.isFinite(value)) throw wrong(`${text} is larger than numbers can be.`, part);
  return negative ? -value : value;
}

const letters: Record<string, string> = { '\\': '\\', "'": "'", '"': '"', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
/** Neo4j reads these escapes before it looks where a text ends. */
const ends = new Set(["'", '"', '\\']);

/** The value of a text in its quotation marks. Throws QueryRefused for an escape that is none, or half a character. */
export function textOf(part: Part): string {
  const body = wordsOf(part).slice(1, -1);
  const refuse = (message: string, offset: number): QueryRefused => new QueryRefused('unsupported', message, at(part) + 1 + offset);
  const value = body.replace(
    /\\(?:u+(?<code>[0-9a-f]{4})?|(?<letter>.))/gisu,
    (found, code: string | undefined, letter: string, offset) => {
      // What is no escape stands for itself, as in Neo4j.
      if (letter !== undefined) return letters[letter] ?? found;
      if (!code) throw refuse('\\u needs four hexadecimal digits.', offset);
      const char = String.fromCharCode(Number.parseInt(code, 16));
      if (ends.has(char)) throw refuse(`${found} cannot stand in a text; write \\${char}.`, offset);
      return char;
    },
  );
  if (/\p{Cs}/u.test(value)) throw refuse('The text holds half a character.', 0);
  return value;
}

/** A literal; a map is one too. */
export function literalOf(of: LiteralContext, builder: Builder): Expression {
  const literal = (value: null | boolean | bigint | number | string): Expression => ({ kind: 'literal', at: at(of), value });
  if (of instanceof rules.NummericLiteralContext) return literal(numberOf(of.numberLiteral()));
  if (of instanceof rules.StringsLiteralContext) return literal(textOf(of.stringLiteral()));
  if (of instanceof rules.BooleanLiteralContext) return literal(stands(of.TRUE()));
  if (of instanceof rules.OtherLiteralContext) return mapOf(of.map(), builder);
  if (of instanceof rules.KeywordLiteralContext) {
    if (stands(of.NULL())) return literal(null);
    return literal(stands(of.NAN()) ? Number.NaN : Number.POSITIVE_INFINITY);
  }
  throw wrong('This value is not known.', of);
}
