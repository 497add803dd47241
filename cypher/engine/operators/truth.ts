/** AND, OR, XOR, NOT with three values: true, false and null, which is "not known". */
import { isList, isMap, typeName } from '../kinds.ts';
import { refuse } from '../refuse.ts';
import type { Value } from '../values.ts';

export type Truth = boolean | null;

/** A value as a condition. A list is true where it has elements, and a map is, as Neo4j takes them; other types are refused. */
export function truthOf(value: Value): Truth {
  if (value === null || typeof value === 'boolean') return value;
  if (isList(value)) return value.length > 0;
  if (isMap(value)) return true;
  return refuse(`A condition is true or false, but this is ${typeName(value)}.`);
}
export const not = (value: Truth): Truth => (value === null ? null : !value);
export const and = (left: Truth, right: Truth): Truth =>
  left === false || right === false ? false : left === null || right === null ? null : true;
export const or = (left: Truth, right: Truth): Truth =>
  left === true || right === true ? true : left === null || right === null ? null : false;
export const xor = (left: Truth, right: Truth): Truth => (left === null || right === null ? null : left !== right);
