/** One look-up a type of relationship, for that is what both stores have an index for; some at once. */
import type { RelationshipType } from '../model.ts';

/** All of them together would take every connection there is to Neo4j. */
export const typesAtOnce = 6;

/** What a read gives for each type, in their order. */
export async function byType<T>(types: readonly RelationshipType[], read: (type: RelationshipType) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < types.length; at += typesAtOnce)
    found.push(...(await Promise.all(types.slice(at, at + typesAtOnce).map(read))).flat());
  return found;
}
