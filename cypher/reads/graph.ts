/** A part of the graph to draw: around a node, or the best connected of the whole. */

import { kindOfKey, type NodeKind, nodeKinds, nodes, type RelationshipType, relationships, relationshipTypes } from '../model.ts';
import type { Params, Store } from '../store.ts';
import { rangeConditions, rangeParams, whereAll } from './frame-query.ts';
import { drawnTypes, overviewKinds, readDegrees, readEdgesOf, readEdgesWithin, readNodes } from './graph-facts.ts';
import { placeConditions, placeParams } from './place.ts';
import { anyOf, byCode, firstOf, hasRange, inRange, kindOf, type NodeFields, type Range, readRows, toRef } from './rows.ts';

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
const typesFor = (kinds: readonly NodeKind[]): readonly RelationshipType[] => (kinds.includes('Mention') ? relationshipTypes : drawnTypes);

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

/** Relationships that can join two nodes of these kinds. */
function typesWithin(kinds: readonly NodeKind[]): RelationshipType[] {
  const within = (ends: readonly NodeKind[]): boolean => ends.some((kind) => kinds.includes(kind));
  return typesFor(kinds).filter((type) => {
    const { from, to } = relationships[type] as { from: readonly NodeKind[]; to: readonly NodeKind[] };
    return within(from) && within(to);
  });
}

/** Conditions that a node of a kind is of the place asked for: by its own scope, else by that of the record that holds it. */
function ofScope(kind: NodeKind, query: GraphQuery): { match: string; where: string[]; params: Params } {
  const own = 'scope' in nodes[kind].properties.shape;
  const where = placeConditions(own ? 'n' : 'r', query);
  return { match: own || where.length === 0 ? '' : 'MATCH (r:Record {key: n.record})', where, params: placeParams(query) };
}

/** The best connected nodes of a kind, of the place and range, and how many there are. */
async function readBest(store: Store, kind: NodeKind, kinds: readonly NodeKind[], query: GraphQuery) {
  const { match, where: here, params } = ofScope(kind, query);
  const own = hasRange(query) && 'date' in nodes[kind].properties.shape ? ['(n.date IS NULL OR (n.date >= $from AND n.date <= $to))'] : [];
  const told = `MATCH (n:${kind})-[e:${anyOf(typesFor(kinds))}]-() ${match} ${whereAll(...here, ...rangeConditions('e', query), ...own)}`;
  const all: Params = { ...params, ...rangeParams(query) };
  const best = await readRows<{ key: string; within: number; ties: number }>(
    store,
    `${told} RETURN n.key AS key, count(CASE WHEN type(e) IN $inner THEN 1 END) AS within, count(e) AS ties ORDER BY within DESC, ties DESC, key LIMIT $limit`,
    { ...all, inner: typesWithin(kinds), limit: query.limit },
  );
  if (best.length < query.limit) return { best, count: best.length };
  const [row] = await readRows<{ count: number }>(store, `${told} RETURN count(DISTINCT n.key) AS count`, all);
  return { best, count: row?.count ?? 0 };
}

/** The nodes of the given kinds that are best connected among each other, since only such edges are in the picture; and how many there are. */
async function readOverview(store: Store, query: GraphQuery, kinds: readonly NodeKind[]): Promise<Candidates> {
  const found = await Promise.all(kinds.map((kind) => readBest(store, kind, kinds, query)));
  const keys = found
    .flatMap(({ best }) => best)
    .sort((a, b) => firstOf(b.within - a.within, b.ties - a.ties, byCode(a.key, b.key)))
    .slice(0, query.limit)
    .map(({ key }) => key);
  const fields = await readNodes(store, keys);
  return { shown: keys, fields, count: found.reduce((sum, { count }) => sum + count, 0) };
}

/** What is shown of a picture, and how much there is to show. */
interface Candidates {
  shown: readonly string[];
  fields: ReadonlyMap<string, NodeFields>;
  count: number;
}

/** The nodes around one, of the range, the nearest first. */
async function readAround(store: Store, seed: string, query: GraphQuery, kinds: readonly NodeKind[]): Promise<Candidates | null> {
  const keys = await around(store, seed, query, kinds);
  if (!keys) return null;
  const fields = await readNodes(store, keys.slice(0, query.limit + (hasRange(query) ? spare : 0)));
  const inside = keys.filter((key) => key === seed || inRange(fields.get(key)?.date ?? query.from ?? query.to ?? null, query));
  return { shown: inside.slice(0, query.limit), fields, count: inside.length };
}

/** The picture: nodes, the relationships between them, and how many nodes the limit hides. Null when the seed is no node. */
export async function readGraph(store: Store, query: GraphQuery) {
  const kinds = query.kinds && query.kinds.length > 0 ? query.kinds : query.seed === undefined ? overviewKinds : aroundKinds;
  const found = await (query.seed === undefined ? readOverview(store, query, kinds) : readAround(store, query.seed, query, kinds));
  if (!found) return null;
  const { shown, fields, count } = found;
  const [degrees, edges] = await Promise.all([readDegrees(store, shown), readEdgesWithin(store, shown, typesFor(kinds), query)]);
  return {
    nodes: shown.flatMap((key) => {
      const node = fields.get(key);
      return node ? [{ ...toRef(node), degree: degrees.get(key) ?? 0 }] : [];
    }),
    edges,
    hidden: count - shown.length,
  };
}
