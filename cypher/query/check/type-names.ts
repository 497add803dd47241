/** The names of types in signatures of functions: `LIST<INTEGER | FLOAT>`. */
import * as types from './types.ts';

const named: Readonly<Record<string, types.Type>> = {
  ANY: types.any,
  BOOLEAN: types.boolean,
  INTEGER: types.integer,
  FLOAT: types.float,
  STRING: types.string,
  DATE: types.oneOf('date'),
  'LOCAL TIME': types.oneOf('localTime'),
  'LOCAL DATETIME': types.oneOf('localDateTime'),
  DURATION: types.oneOf('duration'),
  MAP: types.map,
  NODE: types.node,
  RELATIONSHIP: types.relationship,
  PATH: types.path,
};
const read = new Map<string, types.Type>();

function typeOf(text: string): types.Type {
  const parts = text.split(/\|(?![^<]*>)/u).map((part) => part.trim());
  if (parts.length > 1) return parts.map(typeOf).reduce(types.either);
  const held = /^LIST<(?<held>.*)>$/u.exec(text.trim())?.groups?.held;
  if (held !== undefined) return types.listOf(typeOf(held));
  const found = named[text.trim()];
  if (!found) throw new RangeError(`not a type: ${text}`);
  return found;
}
/** The type of a name; throws a RangeError where there is none such. */
export function typeFrom(text: string): types.Type {
  const known = read.get(text) ?? typeOf(text);
  read.set(text, known);
  return known;
}
