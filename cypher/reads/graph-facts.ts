/** Nodes and the relationships between them, as pictures and paths need them. */
import { groupBy } from '../group-by.ts';
import { kindOfKey, type NodeKind, type RelationshipType, relationships, relationshipTypes } from '../model.ts';
import type { Store } from '../store.ts';
import { rangeConditions, rangeParams, whereAll } from './frame-query.ts';
import { anyOf, byCode, byDate, firstOf, kindOf, type NodeFields, projectNode, type Range, readRows, typeOrder } from './rows.ts';

/** Being named somewhere connects everything with everything: left out of pictures and paths. */
export const namedTypes: readonly RelationshipType[] = ['MENTIONED_IN', 'REFERS_TO'];
/** DECIDED_ON stands beside the HAS_ITEM of its item: drawn and counted, an item would seem connected the more the more was decided on it. */
export const drawnTypes = relationshipTypes.filter((type) => !namedTypes.includes(type) && type !== 'DECIDED_ON');
/** What the picture of the whole graph holds. */
export const overviewKinds: readonly NodeKind[] = ['Official', 'Meeting', 'Item', 'Document', 'Organization'];
export interface Edge {
  id: string;
  type: RelationshipType;
  from: string;
  to: string;
  date: string | null;
}

/** Relationships that touch any of the nodes, in either direction, each once. */
export async function readEdgesOf(
  store: Store,
  keys: readonly string[],
  types: readonly RelationshipType[],
  range: Range = {},
): Promise<Edge[]> {
  const where = whereAll(...rangeConditions('e', range));
  const params = rangeParams(range);
  const edges = new Map<string, Edge>();
  for (const [kind, group] of groupBy(keys, kindOf)) {
    const returned = (from: string, to: string): string =>
      `RETURN e.id AS id, type(e) AS type, ${from}.key AS from, ${to}.key AS to, e.date AS date`;
    const match = `UNWIND $keys AS key MATCH (n:${kind} {key: key})`;
    const all = await Promise.all([
      readRows<Edge>(store, `${match}-[e:${anyOf(types)}]->(x) ${where} ${returned('n', 'x')}`, { keys: group, ...params }),
      readRows<Edge>(store, `${match}<-[e:${anyOf(types)}]-(x) ${where} ${returned('x', 'n')}`, { keys: group, ...params }),
    ]);
    for (const edge of all.flat()) edges.set(edge.id, edge);
  }
  return [...edges.values()];
}

/** Nodes by their keys. */
export async function readNodes(store: Store, keys: readonly string[]): Promise<Map<string, NodeFields>> {
  const found = await Promise.all(
    [...groupBy([...new Set(keys)], kindOf)].map(([kind, group]) =>
      readRows<{ n: NodeFields }>(store, `UNWIND $keys AS key MATCH (n:${kind} {key: key}) RETURN ${projectNode('n')}`, { keys: group }),
    ),
  );
  return new Map(found.flat().map(({ n }) => [n.key, n]));
}

/** How many drawn relationships each node has in the whole graph. */
export async function readDegrees(store: Store, keys: readonly string[]): Promise<Map<string, number>> {
  const found = await Promise.all(
    [...groupBy(keys, kindOf)].map(([kind, group]) =>
      readRows<{ key: string; degree: number }>(
        store,
        `UNWIND $keys AS key MATCH (n:${kind} {key: key})-[e:${anyOf(drawnTypes)}]-() RETURN n.key AS key, count(e) AS degree`,
        { keys: group },
      ),
    ),
  );
  return new Map(found.flat().map(({ key, degree }) => [key, degree]));
}

/** Relationships between the nodes of a picture, in the order of the model, then by date: for each two kinds that an edge can join. */
export async function readEdgesWithin(
  store: Store,
  keys: readonly string[],
  types: readonly RelationshipType[],
  range: Range,
): Promise<Edge[]> {
  const params = rangeParams(range);
  const groups = [...groupBy(keys, kindOf)];
  const pairs = groups.flatMap(([from, starts]) =>
    groups.flatMap(([to, ends]) => {
      const own = types.filter((type) => tiesKinds(type, from, to));
      return own.length > 0 ? [{ from, starts, to, ends, own }] : [];
    }),
  );
  const found: Edge[] = [];
  // One after another: two dozen reads at once would take every connection there is to Neo4j.
  for (const { from, starts, to, ends, own } of pairs) {
    const where = whereAll('n.key IN $starts', 'x.key IN $ends', ...rangeConditions('e', range));
    const edges = await readRows<Edge>(
      store,
      `MATCH (n:${from})-[e:${anyOf(own)}]->(x:${to}) ${where} RETURN e.id AS id, type(e) AS type, n.key AS from, x.key AS to, e.date AS date`,
      { starts, ends, ...params },
    );
    for (const edge of edges) found.push(edge);
  }
  return found.sort(byType);
}
const tiesKinds = (type: RelationshipType, a: NodeKind, b: NodeKind): boolean => {
  const { from, to } = relationships[type] as { from: readonly NodeKind[]; to: readonly NodeKind[] };
  return from.includes(a) && to.includes(b);
};
const byType = (a: Edge, b: Edge): number => firstOf(typeOrder(a.type) - typeOrder(b.type), byDate(a.date, b.date), byCode(a.id, b.id));

/** Edges with both ends in the set, in the order of the model, then by date. */
export function within(edges: readonly Edge[], set: ReadonlySet<string>): Edge[] {
  return edges.filter(({ from, to }) => set.has(from) && set.has(to)).sort(byType);
}

/** Every drawn relationship between the nodes of a picture; keys of no kind are left out. */
export async function readBetween(store: Store, keys: readonly string[], range: Range): Promise<Edge[]> {
  const known = [...new Set(keys)].filter((key) => kindOfKey(key));
  return readEdgesWithin(store, known, drawnTypes, range);
}
