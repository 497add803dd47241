/** Values written in a query or given as parameters, with their types. All but plain numbers reach a store as parameters. */
import { QueryRefused, type Value } from '../store.ts';
import { givenValue, type Parser, shown } from './parser.ts';
import { called, type Scalar, type Type } from './types.ts';

const refuse = (message: string, at: number): QueryRefused => new QueryRefused('unsupported', message, at);

function scalarOf(given: Value): Scalar | null {
  if (typeof given === 'string' || typeof given === 'boolean') return typeof given as Scalar;
  if (typeof given !== 'number') return null;
  if (Number.isSafeInteger(given)) return 'integer';
  return Number.isFinite(given) && !Number.isInteger(given) ? 'number' : null;
}
function listType(items: readonly (Scalar | null)[]): Type | null {
  const types = new Set(items);
  if (types.size === 0) return 'empty';
  if (types.has('number')) types.delete('integer');
  const [only] = types;
  return types.size === 1 && only ? `${only}[]` : null;
}

/** The type of a value; `name` says in messages whose it is. Throws QueryRefused. */
export function typeOfValue(given: Value, name: string, at: number): Type {
  const type = Array.isArray(given) ? listType(given.map(scalarOf)) : scalarOf(given);
  if (type) return type;
  throw new QueryRefused('parameter', `${name} must be a text, a number, true, false or a list of one of them.`, at);
}

export interface WrittenScalar {
  given: Value;
  type: Scalar;
}

/** The text, number, true or false that stands here; null: something else does. */
export function scalar(parser: Parser): WrittenScalar | null {
  const negative = parser.is('-');
  const { kind, text } = parser.peek(negative ? 1 : 0);
  if (kind === 'integer' || kind === 'number') {
    if (negative) parser.next();
    parser.next();
    return { given: negative ? -Number(text) : Number(text), type: kind };
  }
  if (negative) return null;
  if (kind === 'string') return { given: parser.next().text, type: 'string' };
  if (parser.take('TRUE')) return { given: true, type: 'boolean' };
  return parser.take('FALSE') ? { given: false, type: 'boolean' } : null;
}

/** Whole numbers, true and false as themselves, the rest as a parameter. */
export const printedScalar = (parser: Parser, { given, type }: WrittenScalar): string =>
  type === 'integer' || type === 'boolean' ? String(given) : parser.parameter(given);

/** A list of values, after its `[`. */
export function list(parser: Parser): { type: Type; text: string } {
  const { start } = parser.expect('[');
  const items: Value[] = [];
  while (!parser.is(']')) {
    const at = parser.peek();
    const item = scalar(parser);
    if (!item) throw refuse(`A list may hold texts, numbers, true and false, not ${shown(at)}.`, at.start);
    items.push(item.given);
    if (!parser.take(',')) break;
  }
  parser.expect(']');
  const type = listType(items.map(scalarOf));
  if (!type) throw refuse('A list holds values of one type.', start);
  return { type, text: parser.parameter(items) };
}

/** A parameter. Throws QueryRefused where it has no value, or one of another type than `wanted`. */
export function parameter(parser: Parser, wanted?: Type): { type: Type; text: string } {
  const token = parser.next();
  const given = givenValue(parser, token);
  const type = typeOfValue(given, `$${token.text}`, token.start);
  if (wanted && type !== wanted && !(wanted === 'number' && type === 'integer'))
    throw refuse(`$${token.text} is ${called[type]}; ${called[wanted]} is needed here.`, token.start);
  return { type, text: parser.parameter(given) };
}
