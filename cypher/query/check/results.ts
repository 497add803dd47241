/** What functions give whose result is of the type of their arguments; that of all others stands in their signatures. */
import * as types from './types.ts';

type Result = (given: readonly types.Type[]) => types.Type;
const first: Result = ([type = types.any]) => type;
const element: Result = ([type = types.any]) => (types.isOnly(type, 'list') ? (type.element ?? types.any) : types.any);
const sameList: Result = ([type = types.any]) => types.common(type, types.list) ?? types.list;
const results: Readonly<Record<string, Result>> = {
  coalesce: (given) => given.reduce(types.either),
  collect: ([type = types.any]) => types.listOf(type),
  max: first,
  min: first,
  head: element,
  last: element,
  tail: sameList,
  reverse: ([type = types.any]) => types.common(type, types.oneOf('string', 'list')) ?? types.any,
};
export const resultOf = (name: string, given: readonly types.Type[]): types.Type | null =>
  Object.hasOwn(results, name) ? results[name]!(given) : null;
