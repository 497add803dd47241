/** A part of the graph to draw: around a node, or the best connected of the whole. */

import { groupBy } from '../group-by.ts';
import { recordOfKey, scopeOfKey } from '../keys.ts';
import { kindOfKey, type NodeKind, nodeKinds, type RelationshipType, relationships, relationshipTypes } from '../model.ts';
import type { Params, Store } from '../store.ts';
import { readFrame } from './frame.ts';
import { inScope } from './place.ts';
import {
  anyOf,
  byCode,
  byDate,
  firstOf,
  hasRange,
  inRange,
  kindOf,
  type NodeFields,
  projectNode,
  type Range,
  readRows,
  toRef,
  typeOrder,
} from './rows.ts';

/** Being named somewhere connects everything with everything: left out of pictures and paths. */
export const namedTypes: readonly RelationshipType[] = ['MENTIONED_IN', 'REFERS_TO'];
/** DECIDED_ON stands beside the HAS_ITEM of its item: drawn and counted, an item would seem tied the more the more was decided on it. */
export const drawnTypes = relationshipTypes.filter((type) => !namedTypes.includes(type) && type !== 'DECIDED_ON');
/** What the picture of the whole graph holds. */
export const overviewKinds: readonly NodeKind[] = ['Official', 'Meeting', 'Item', 'Document', 'Organization'];
const aroundKinds = nodeKinds.filter((kind) => kind !== 'Mention');

/** Nodes read beyond those shown, since some of them may lie outside the range. */
const spare = 1000;

export interface GraphQuery extends Range {
  seed?: string | undefined;
  /** Without a seed: the graph of a place. */
  scope?: string | undefined;
  depth: number;
  kinds?: NodeKind[] | undefined;
  limit: number;
}
interface Edge {
  id: string;
  type: RelationshipType;
  from: string;
  to: string;
  date: string | null;
}
const rangeOf = (range: Range): { where: string; params: Params } =>
  hasRange(range)
    ? { where: 'WHERE e.date >= $from AND e.date <= $to', params: { from: range.from ?? '', to: range.to ?? '9999-12-31' } }
    : { where: '', params: {} };

const typesFor = (kinds: readonly NodeKind[]): readonly RelationshipType[] => (kinds.includes('Mention') ? relationshipTypes : drawnTypes);

/** Relationships that touch any of the nodes, in either direction, each once. */
export async function readEdgesOf(
  store: Store,
  keys: readonly string[],
  types: readonly RelationshipType[],
  range: Range = {},
): Promise<Edge[]> {
  const { where, params } = rangeOf(range);
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

/** Keys within `depth` steps of the seed, nearest first; null when there is no such node. */
async function around(store: Store, seed: string, query: GraphQuery, kinds: readonly NodeKind[]): Promise<string[] | null> {
  if (!kindOfKey(seed) || !(await readNodes(store, [seed])).has(seed)) return null;
  const order = new Map<string, number>([[seed, 0]]);
  let frontier = [seed];
  for (let step = 1; step <= query.depth && order.size <= query.limit; step += 1) {
    const edges = await readEdgesOf(store, frontier, typesFor(kinds), query);
    const next = new Set(edges.flatMap(({ from, to }) => [from, to]).filter((key) => !order.has(key) && kinds.includes(kindOf(key))));
    for (const key of next) order.set(key, step);
    frontier = [...next];
  }
  const degrees = await readDegrees(store, [...order.keys()]);
  return [...order]
    .sort(([a, near], [b, nearB]) => firstOf(near - nearB, (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0), byCode(a, b)))
    .map(([key]) => key);
}

/** Relationships that can tie two nodes of these kinds. */
function typesWithin(kinds: readonly NodeKind[]): RelationshipType[] {
  const within = (ends: readonly NodeKind[]): boolean => ends.some((kind) => kinds.includes(kind));
  return typesFor(kinds).filter((type) => {
    const { from, to } = relationships[type] as { from: readonly NodeKind[]; to: readonly NodeKind[] };
    return within(from) && within(to);
  });
}

/** How many relationships of some types each node of a kind has within the range. */
async function countTies(store: Store, kind: NodeKind, types: readonly RelationshipType[], range: Range): Promise<Map<string, number>> {
  if (types.length === 0) return new Map();
  const { where, params } = rangeOf(range);
  const rows = await readRows<{ key: string; ties: number }>(
    store,
    `MATCH (n:${kind})-[e:${anyOf(types)}]-() ${where} RETURN n.key AS key, count(e) AS ties`,
    params,
  );
  return new Map(rows.map(({ key, ties }) => [key, ties]));
}

/** Keys of the given kinds: those first that are best connected among each other, since only such ties are in the picture. */
async function overview(store: Store, query: GraphQuery, kinds: readonly NodeKind[]): Promise<string[]> {
  const inner = typesWithin(kinds);
  const counted = await Promise.all(
    kinds.map(async (kind) => {
      const [within, all] = await Promise.all([countTies(store, kind, inner, query), countTies(store, kind, typesFor(kinds), query)]);
      return [...all].map(([key, ties]) => ({ key, ties, within: within.get(key) ?? 0 }));
    }),
  );
  const ofPlace = await belongingTo(store, query);
  return counted
    .flat()
    .filter(({ key }) => ofPlace(key))
    .sort((a, b) => firstOf(b.within - a.within, b.ties - a.ties, byCode(a.key, b.key)))
    .map(({ key }) => key);
}

/** Whether a node is of the place that is asked for: by the scope in its key, else by the record that holds it. */
async function belongingTo(store: Store, { scope }: GraphQuery): Promise<(key: string) => boolean> {
  const frame = await readFrame(store, { scope });
  return (key) => {
    const own = scopeOfKey(key);
    return own === null ? frame.has(recordOfKey(key) ?? '') : inScope(own, { scope });
  };
}

/** The picture: nodes, the relationships between them, and how many nodes the limit hides. Null when the seed is no node. */
export async function readGraph(store: Store, query: GraphQuery) {
  const kinds = query.kinds && query.kinds.length > 0 ? query.kinds : query.seed === undefined ? overviewKinds : aroundKinds;
  const candidates = query.seed === undefined ? await overview(store, query, kinds) : await around(store, query.seed, query, kinds);
  if (!candidates) return null;
  const fields = await readNodes(store, candidates.slice(0, query.limit + (hasRange(query) ? spare : 0)));
  const inside = candidates.filter((key) => key === query.seed || inRange(fields.get(key)?.date ?? query.from ?? query.to ?? null, query));
  const shown = inside.slice(0, query.limit);
  const set = new Set(shown);
  const [degrees, edges] = await Promise.all([readDegrees(store, shown), readEdgesOf(store, shown, typesFor(kinds), query)]);
  return {
    nodes: shown.flatMap((key) => {
      const node = fields.get(key);
      return node ? [{ ...toRef(node), degree: degrees.get(key) ?? 0 }] : [];
    }),
    edges: within(edges, set),
    hidden: inside.length - shown.length,
  };
}

/** Edges with both ends in the set, in the order of the model, then by date. */
export function within(edges: readonly Edge[], set: ReadonlySet<string>): Edge[] {
  return edges
    .filter(({ from, to }) => set.has(from) && set.has(to))
    .sort((a, b) => firstOf(typeOrder(a.type) - typeOrder(b.type), byDate(a.date, b.date), byCode(a.id, b.id)));
}

/** Every drawn relationship between the nodes of a picture; keys of no kind are left out. */
export async function readBetween(store: Store, keys: readonly string[], range: Range): Promise<Edge[]> {
  const known = [...new Set(keys)].filter((key) => kindOfKey(key));
  return within(await readEdgesOf(store, known, drawnTypes, range), new Set(known));
}
