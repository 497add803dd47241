/** What the given parameters tell of their types. */
import type { Params, Value } from '../../store.ts';
import * as types from './types.ts';

function typeOf(value: Value): types.Type {
  if (value === null) return types.any;
  if (typeof value === 'string') return types.string;
  if (typeof value === 'boolean') return types.boolean;
  // A whole number of JSON is a whole number, however it was written.
  if (typeof value === 'number') return Number.isInteger(value) ? types.integer : types.float;
  return Array.isArray(value) ? types.list : types.map;
}
export const parameterTypes = (parameters: Params): ReadonlyMap<string, types.Type> =>
  new Map(Object.entries(parameters).map(([name, value]) => [name, typeOf(value)]));
