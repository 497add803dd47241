/**
 * The whole graph as groups, for when it is too large to be drawn. Groups come counted (graph-whole.ts); only the members of an
 * opened group are read one by one.
 */

import { groupBy } from '../group-by.ts';
import type { NodeKind, RelationshipType } from '../model.ts';
import type { Params, Store } from '../store.ts';
import { rangeConditions, rangeParams, whereAll } from './frame-query.ts';
import { drawnTypes, overviewKinds, readDegrees, readEdgesOf, readNodes, within } from './graph-facts.ts';
import {
  addFacts,
  edgeName,
  type Group,
  type GroupEdges,
  ofPlace,
  others,
  partOf,
  type Whole,
  type WholeQuery,
  yearly,
} from './graph-whole.ts';
import { anyOf, byCode, firstOf, hasRange, kindOf, readRows, toRef, typeOrder } from './rows.ts';

export interface GroupsQuery extends WholeQuery {
  /** Groups shown in part: `most` of their members, the best connected, beside what is left of the group. */
  open: readonly { group: string; most: number }[];
}
export interface GroupEdge {
  from: string;
  to: string;
  /** The relationship most of its facts have. */
  type: RelationshipType;
  count: number;
}
/** The best connected members of a group, then those without edges. */
async function readMembers(
  store: Store,
  { key, kind }: Group,
  limit: number,
  own: readonly string[],
  query: WholeQuery,
): Promise<string[]> {
  const at = partOf('n', kind);
  const part = key.slice(key.indexOf('|') + 1);
  const belongs = part === others ? `NOT ${at} IN $own` : part === '' ? `${at} IS NULL` : `${at} = $part`;
  const ask = async (match: string, name: 'n' | 'e', most: number): Promise<string[]> => {
    const here = ofPlace(kind, query);
    const order = name === 'e' ? 'count(e) AS degree ORDER BY degree DESC, key' : '0 AS degree ORDER BY key';
    const all: Params = { ...rangeParams(query), ...here.params, part, own: [...own] };
    const cypher = `${here.before}MATCH ${match} ${whereAll(belongs, ...here.where, ...rangeConditions(name, query))} RETURN n.key AS key, ${order} LIMIT ${most}`;
    return (await readRows<{ key: string }>(store, cypher, all)).map((row) => row.key);
  };
  const tied = await ask(`(n:${kind})-[e:${anyOf(drawnTypes)}]-()`, 'e', limit);
  // Shared nodes are of a range by their facts alone.
  if (tied.length === limit || (hasRange(query) && !yearly.includes(kind))) return tied;
  const rest = await ask(`(n:${kind})`, 'n', limit);
  return [...new Set([...tied, ...rest])].slice(0, limit);
}

/** The part each node belongs to. */
async function readParts(store: Store, keys: readonly string[]): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for (const [kind, group] of groupBy(keys, kindOf)) {
    const rows = await readRows<{ key: string; at: string | null }>(
      store,
      `UNWIND $keys AS key MATCH (n:${kind} {key: key}) RETURN n.key AS key, ${partOf('n', kind as NodeKind)} AS at`,
      { keys: group },
    );
    for (const { key, at } of rows) parts.set(key, at ?? '');
  }
  return parts;
}

/** Groups with the edges between them, and the shown members of the opened ones with their own facts. */
export async function readGroups(store: Store, whole: Whole, { open, ...query }: GroupsQuery) {
  const groups = new Map([...whole.groups].map(([key, group]) => [key, { ...group }]));
  const ties: GroupEdges = new Map([...whole.ties].map(([id, types]) => [id, new Map(types)]));
  const homes = new Map<string, string>();
  for (const { group, most } of open) {
    const known = groups.get(group);
    if (!known) continue;
    const keys = await readMembers(store, known, most, whole.own, query);
    for (const key of keys) homes.set(key, group);
    known.count -= keys.length;
  }
  const shown = [...homes.keys()];
  const [fields, degrees, touching] = await Promise.all([
    readNodes(store, shown),
    readDegrees(store, shown),
    readEdgesOf(store, shown, drawnTypes, query),
  ]);
  const drawn = touching.filter(({ from, to }) => [from, to].every((key) => overviewKinds.includes(kindOf(key))));
  const outside = [...new Set(drawn.flatMap(({ from, to }) => [from, to]).filter((key) => !homes.has(key)))];
  const parts = await readParts(store, outside);
  const home = (key: string): string => homes.get(key) ?? whole.groupOf(kindOf(key), parts.get(key) ?? null);
  const inside = drawn.filter(({ from, to }) => groups.has(home(from)) && groups.has(home(to)));
  for (const { from, to, type } of inside) {
    addFacts(ties, home(from), home(to), type, -1);
    if (!homes.has(from) || !homes.has(to)) addFacts(ties, homes.has(from) ? from : home(from), homes.has(to) ? to : home(to), type, 1);
  }
  for (const group of groups.values()) for (const count of ties.get(edgeName(group.key, group.key))?.values() ?? []) group.inside += count;
  return {
    total: whole.total,
    groups: [...groups.values()].filter(({ count }) => count > 0).sort((a, b) => byCode(a.key, b.key)),
    nodes: shown.flatMap((key) => {
      const node = fields.get(key);
      return node ? [{ ...toRef(node), degree: degrees.get(key) ?? 0, group: homes.get(key)! }] : [];
    }),
    edges: within(inside, new Set(shown)),
    ties: tiesOf(ties),
  };
}

/** Ties with facts between two that are not the same. */
function tiesOf(ties: ReadonlyMap<string, ReadonlyMap<RelationshipType, number>>): GroupEdge[] {
  return [...ties]
    .flatMap(([id, types]) => {
      const [from = '', to = ''] = id.split('\n');
      const count = [...types.values()].reduce((sum, one) => sum + one, 0);
      const [type] = [...types].sort(([a, n], [b, m]) => firstOf(m - n, typeOrder(a) - typeOrder(b)))[0]!;
      return from === to || count <= 0 ? [] : [{ from, to, type, count }];
    })
    .sort((a, b) => firstOf(byCode(a.from, b.from), byCode(a.to, b.to)));
}
