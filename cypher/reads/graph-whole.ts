/**
 * The whole graph counted by groups: meetings and items by year, people, bodies and documents by place. The store counts; no node
 * is read. Counting walks every fact, so it is done once for each revision of the store and range.
 */

import { cacheOf } from '../cache.ts';
import { groupBy } from '../group-by.ts';
import { type NodeKind, type RelationshipType, relationships } from '../model.ts';
import type { Params, Store } from '../store.ts';
import { rangeConditions, rangeParams, whereAll } from './frame-query.ts';
import { drawnTypes, overviewKinds } from './graph-facts.ts';
import { placeConditions, placed, placeParams } from './place.ts';
import { anyOf, byCode, firstOf, hasRange, type Range, readRows } from './rows.ts';

/** The most groups of a picture; places beyond it are one group a kind. */
const most = 80;
/** The most ranges whose counts are kept. */
const mostKept = 12;
/** Kinds grouped by the year of their date. */
export const yearly: readonly NodeKind[] = ['Meeting', 'Item'];
/** What stands for all places that have no group of their own: no place is named so, since `|` is escaped in keys. */
export const others = '|';

export interface Group {
  key: string;
  kind: NodeKind;
  /** Null where the group is of a year, or of all other places. */
  place: string | null;
  /** Null where the group is of places; empty for what has no date. */
  year: string | null;
  /** How many places are in it; 0 for a group of a year. */
  places: number;
  /** Members that are not shown by themselves. */
  count: number;
  /** Facts between two of these. */
  inside: number;
}
export interface Whole {
  readonly total: { readonly nodes: number; readonly edges: number };
  readonly groups: ReadonlyMap<string, Readonly<Group>>;
  /** Those within a group too: from it to itself. */
  readonly ties: GroupEdges;
  /** The places that have groups of their own. */
  readonly own: readonly string[];
  groupOf(kind: NodeKind, part: string | null): string;
}
interface Counted {
  at: string | null;
  count: number;
}

/** Where a node belongs within its kind, as an expression. */
export const partOf = (name: string, kind: NodeKind): string => (yearly.includes(kind) ? `substring(${name}.date, 0, 4)` : `${name}.scope`);
const keyOf = (kind: NodeKind, part: string): string => `group:${kind}|${part}`;

/** The kinds at the two ends of edges that are drawn, with the relationships between them. */
const pairs = [
  ...groupBy(
    drawnTypes.flatMap((type) => {
      const { from, to } = relationships[type] as { from: readonly NodeKind[]; to: readonly NodeKind[] };
      return from
        .flatMap((a) => to.map((b) => ({ type, a, b })))
        .filter(({ a, b }) => overviewKinds.includes(a) && overviewKinds.includes(b));
    }),
    ({ a, b }) => `${a} ${b}`,
  ).values(),
].map((all) => ({ a: all[0]!.a, b: all[0]!.b, types: all.map(({ type }) => type) }));

export type WholeQuery = Range & { scope?: string | undefined };
/** What nodes of a kind must fulfil to be of the place: most have a scope, an item has that of its meeting, which is matched before it. */
export function ofPlace(kind: NodeKind, query: WholeQuery, name = 'n'): { before: string; where: string[]; params: Params } {
  const params = placeParams(query);
  if (kind !== 'Item') return { before: '', where: placeConditions(name, query), params };
  const { where } = placed('m', query);
  return { before: where ? `MATCH (m:Meeting)-[:HAS_ITEM]->(${name}:Item) ${where} ` : '', where: [], params };
}

/** Members by kind and part. With a range, shared nodes count where a dated relationship of it speaks of them. */
async function readSizes(store: Store, query: WholeQuery): Promise<Map<NodeKind, Map<string, number>>> {
  const sizes = new Map<NodeKind, Map<string, number>>();
  for (const kind of overviewKinds) {
    const own = yearly.includes(kind) || !hasRange(query);
    const here = ofPlace(kind, query);
    const all = whereAll(...here.where, ...rangeConditions(own ? 'n' : 'e', query));
    const rows = await readRows<Counted>(
      store,
      own
        ? `${here.before}MATCH (n:${kind}) ${all} RETURN ${partOf('n', kind)} AS at, count(DISTINCT n.key) AS count`
        : `${here.before}MATCH (n:${kind})-[e:${anyOf(drawnTypes)}]-() ${all} RETURN ${partOf('n', kind)} AS at, count(DISTINCT n.key) AS count`,
      { ...rangeParams(query), ...here.params },
    );
    sizes.set(kind, new Map(rows.map(({ at, count }) => [at ?? '', count])));
  }
  return sizes;
}

/** The places that have groups of their own: those with the most people, bodies and documents. */
function ownPlaces(sizes: ReadonlyMap<NodeKind, ReadonlyMap<string, number>>): { own: string[]; all: number } {
  const totals = new Map<string, number>();
  let years = 0;
  for (const [kind, parts] of sizes)
    if (yearly.includes(kind)) years += parts.size;
    else for (const [place, count] of parts) totals.set(place, (totals.get(place) ?? 0) + count);
  const ranked = [...totals].sort(([a, n], [b, m]) => firstOf(m - n, byCode(a, b))).map(([place]) => place);
  const room = Math.max(3, Math.floor((most - years) / (overviewKinds.length - yearly.length)));
  return { own: ranked.length <= room ? ranked : ranked.slice(0, room - 1), all: ranked.length };
}

/** Facts between parts, by the groups they belong to. */
async function readTies(store: Store, query: WholeQuery, groupOf: Whole['groupOf']): Promise<GroupEdges> {
  const ties: GroupEdges = new Map();
  for (const { a, b, types } of pairs) {
    // Of the two ends one has a scope, and a fact lies within one place.
    const here = a === 'Item' ? ofPlace(b, query, 'b') : ofPlace(a, query, 'a');
    const rows = await readRows<{ a: string | null; b: string | null; type: RelationshipType; count: number }>(
      store,
      `MATCH (a:${a})-[e:${anyOf(types)}]->(b:${b}) ${whereAll(...here.where, ...rangeConditions('e', query))} RETURN ${partOf('a', a)} AS a, ${partOf('b', b)} AS b, type(e) AS type, count(e) AS count`,
      { ...rangeParams(query), ...here.params },
    );
    for (const row of rows) addFacts(ties, groupOf(a, row.a), groupOf(b, row.b), row.type, row.count);
  }
  return ties;
}

/** Ties by the keys of their ends, with their facts by relationship. */
export type GroupEdges = Map<string, Map<RelationshipType, number>>;
/** How an edge is named by its ends. */
export const edgeName = (from: string, to: string): string => `${from}\n${to}`;

/** Adds facts to an edge. */
export function addFacts(ties: GroupEdges, from: string, to: string, type: RelationshipType, count: number): void {
  const id = edgeName(from, to);
  const types = ties.get(id) ?? new Map<RelationshipType, number>();
  types.set(type, (types.get(type) ?? 0) + count);
  ties.set(id, types);
}

/** All groups and the edges between them. */
async function readWhole(store: Store, query: WholeQuery): Promise<Whole> {
  const sizes = await readSizes(store, query);
  const { own, all } = ownPlaces(sizes);
  const kept = new Set(own);
  const groupOf = (kind: NodeKind, part: string | null): string =>
    keyOf(kind, yearly.includes(kind) || kept.has(part ?? '') ? (part ?? '') : others);
  const groups = new Map<string, Group>();
  for (const [kind, parts] of sizes)
    for (const [part, count] of parts) {
      const key = groupOf(kind, part);
      const year = yearly.includes(kind);
      const named = kept.has(part);
      const places = year ? 0 : named ? 1 : all - own.length;
      const group = groups.get(key) ?? {
        key,
        kind,
        place: !year && named ? part : null,
        year: year ? part : null,
        places,
        count: 0,
        inside: 0,
      };
      group.count += count;
      groups.set(key, group);
    }
  const ties = await readTies(store, query, groupOf);
  const total = { nodes: 0, edges: 0 };
  for (const { count } of groups.values()) total.nodes += count;
  for (const [id, types] of ties) {
    // A fact of the range may touch what is not of the range: neither is in the picture.
    if (!id.split('\n').every((key) => groups.has(key))) ties.delete(id);
    else for (const count of types.values()) total.edges += count;
  }
  return { total, groups, ties, own, groupOf };
}

/** Counts the whole for a range and place, once a revision. */
export function wholes(store: Store): (query: WholeQuery) => Promise<Whole> {
  const cache = cacheOf<Whole>(store, mostKept);
  return (query) => cache(JSON.stringify([query.from, query.to, query.scope]), () => readWhole(store, query));
}
