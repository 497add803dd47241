/** The items of WITH and RETURN. */
import type { Item, Projection } from '../../../query/tree.ts';
import type { Scope } from '../../running.ts';

/** All items, `*` as one for each name of this query, by name as Neo4j orders them; names of a query around it are not repeated. */
export function itemsOf({ star, items, at }: Projection & { at: number }, scope: Scope, outer: Scope): Item[] {
  if (!star) return items;
  const given = new Set(items.map(({ name }) => name));
  const names = scope.names().filter((name) => outer.slot(name) === undefined && !given.has(name));
  return [...names.sort().map((name): Item => ({ expression: { kind: 'variable', name, at }, name, aliased: false, at })), ...items];
}
