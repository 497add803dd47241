/**
 * Shortest paths by breadth-first search from both ends over neighbour reads. Done here and not by the store's shortestPath,
 * so that both stores give the same paths in the same order, and that a search among many stops at a limit and says so.
 */

import { groupBy } from '../group-by.ts';
import { kindOfKey, type RelationshipType, relationshipTypes } from '../model.ts';
import type { Store } from '../store.ts';
import { evidenceFor } from './evidence.ts';
import { namedTypes, readEdgesOf, readNodes } from './graph-facts.ts';
import { countPaths, distances, type Link, type Links, type Path, pathsFrom } from './paths-among.ts';
import { anyOf, byCode, type EdgeFields, firstOf, hasRange, kindOf, projectEdge, type Range, readRows, toRef, typeOrder } from './rows.ts';

/**
 * What connects nobody to anybody, so that no path runs over it: being named (law 1), and being absent, which is not having met.
 * DECIDED_ON only repeats the HAS_ITEM beside it. All other relationships make steps, and each step says which it is.
 */
const notOnPaths: readonly RelationshipType[] = [...namedTypes, 'ABSENT_FROM', 'DECIDED_ON'];
export const pathTypes = relationshipTypes.filter((type) => !notOnPaths.includes(type));

/** What a search may look at before it gives up, and how many nodes are asked about at once. */
export interface Bounds {
  nodes: number;
  edges: number;
}
const usual: Bounds = { nodes: 50_000, edges: 200_000 };
const atOnce = 500;

export interface PathsQuery extends Range {
  a: string;
  b: string;
  /** The most steps of a path. */
  max: number;
  limit: number;
  offset: number;
}
interface Side {
  depth: number;
  reached: Map<string, number>;
  frontier: string[];
}
/** The shortest ways between two ends; `complete: false`: the search gave up. */
interface Found {
  complete: boolean;
  links: Links;
  distance: Map<string, number> | null;
}

/** One link stands for all between two nodes: the first in the model's order. */
function addLink(links: Links, link: Link): void {
  for (const [a, b] of [
    [link.from, link.to],
    [link.to, link.from],
  ] as const) {
    const others = links.get(a) ?? new Map<string, Link>();
    const known = others.get(b);
    if (!known || firstOf(typeOrder(link.type) - typeOrder(known.type), byCode(link.id, known.id)) < 0) others.set(b, link);
    links.set(a, others);
  }
}

const begin = (key: string): Side => ({ depth: 0, reached: new Map([[key, 0]]), frontier: [key] });

async function search(store: Store, { a, b, max, ...range }: PathsQuery, bounds: Bounds): Promise<Found> {
  const links: Links = new Map();
  const [left, right] = [begin(a), begin(b)];
  let edges = 0;
  const tooMuch = (): boolean => edges > bounds.edges || left.reached.size + right.reached.size > bounds.nodes;
  const step = async (side: Side): Promise<void> => {
    const next = new Set<string>();
    for (let at = 0; at < side.frontier.length && !tooMuch(); at += atOnce) {
      const found = await readEdgesOf(store, side.frontier.slice(at, at + atOnce), pathTypes, range);
      edges += found.length;
      for (const edge of found) {
        addLink(links, edge);
        for (const key of [edge.from, edge.to]) if (!side.reached.has(key)) next.add(key);
      }
    }
    side.depth += 1;
    for (const key of next) side.reached.set(key, side.depth);
    side.frontier = [...next];
  };
  const met = (): string[] => [...left.reached.keys()].filter((key) => right.reached.has(key));
  while (met().length === 0) {
    const side = left.frontier.length <= right.frontier.length ? left : right;
    if (left.depth + right.depth >= max || side.frontier.length === 0) return { complete: true, links, distance: null };
    await step(side);
    if (tooMuch()) return { complete: false, links, distance: null };
  }
  return { complete: true, links, distance: distances(met(), left, right, links) };
}

/**
 * A page of the shortest paths, the newest first, with how many there are in the period and how many lie outside of it. No path is an
 * empty list. Null when an end is no node.
 */
export async function readPaths(store: Store, query: PathsQuery, bounds = usual) {
  const { a, b, limit, offset } = query;
  if (!kindOfKey(a) || !kindOfKey(b)) return null;
  const ends = await readNodes(store, [a, b]);
  if (!ends.has(a) || !ends.has(b)) return null;
  const { complete, links, distance } = await search(store, query, bounds);
  const total = distance ? countPaths(a, b, distance, links) : 0;
  const steps = distance?.get(b) ?? null;
  const page = distance ? pathsFrom(a, b, distance, links, offset, limit) : [];
  return {
    total,
    steps,
    complete,
    outside: hasRange(query) ? await outside(store, query, { total, steps }, bounds) : null,
    paths: await withEvidence(store, page),
  };
}

/** The shortest paths of all time that are not among those of the period; null steps where there is none at all. */
async function outside(store: Store, query: PathsQuery, inside: { total: number; steps: number | null }, bounds: Bounds) {
  const { links, distance } = await search(store, { ...query, from: undefined, to: undefined }, bounds);
  const steps = distance?.get(query.b) ?? null;
  const all = distance ? countPaths(query.a, query.b, distance, links) : 0;
  return { total: steps === inside.steps ? all - inside.total : all, steps };
}

async function withEvidence(store: Store, found: readonly Path[]) {
  const [nodes, edges] = await Promise.all([
    readNodes(
      store,
      found.flatMap(({ keys }) => keys),
    ),
    readEdgeFields(
      store,
      found.flatMap((path) => path.links),
    ),
  ]);
  const show = await evidenceFor(store, edges.values());
  return found.map((path) => ({
    nodes: path.keys.flatMap((key) => {
      const node = nodes.get(key);
      return node ? [toRef(node)] : [];
    }),
    edges: path.links.flatMap((link) => {
      const edge = edges.get(link.id);
      return edge ? [{ ...link, evidence: show(edge) }] : [];
    }),
  }));
}

async function readEdgeFields(store: Store, links: readonly Link[]): Promise<Map<string, EdgeFields>> {
  const edges = new Map<string, EdgeFields>();
  for (const [from, group] of groupBy(links, (link) => link.from)) {
    const rows = await readRows<{ e: EdgeFields }>(
      store,
      `MATCH (n:${kindOf(from)} {key: $from})-[e:${anyOf([...new Set(group.map(({ type }) => type))])}]->() WHERE e.id IN $ids RETURN ${projectEdge('e')}`,
      { from, ids: group.map(({ id }) => id) },
    );
    for (const { e } of rows) edges.set(e.id, e);
  }
  return edges;
}
