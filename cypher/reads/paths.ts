/**
 * Shortest paths by breadth-first search from both ends over neighbour reads. Done here and not by the store's shortestPath,
 * so that both stores give the same paths in the same order.
 */
import { kindOfKey, type RelationshipType } from '../model.ts';
import type { Store } from '../store.ts';
import { evidenceFor } from './evidence.ts';
import { drawnTypes, readEdgesOf, readNodes } from './graph.ts';
import { anyOf, byCode, type EdgeFields, firstOf, groupBy, kindOf, projectEdge, readRows, toRef, typeOrder } from './rows.ts';

/** The most paths given, and the most nodes a search may visit before it gives up. */
const mostPaths = 5;
const mostVisited = 50_000;

interface Link {
  id: string;
  type: RelationshipType;
  from: string;
  to: string;
  date: string | null;
}
interface Side {
  depth: number;
  reached: Map<string, number>;
  frontier: string[];
}
type Links = Map<string, Map<string, Link>>;

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

async function step(store: Store, side: Side, links: Links): Promise<void> {
  const edges = await readEdgesOf(store, side.frontier, drawnTypes);
  for (const edge of edges) addLink(links, edge);
  side.depth += 1;
  const next = new Set<string>();
  for (const { from, to } of edges) for (const key of [from, to]) if (!side.reached.has(key)) next.add(key);
  for (const key of next) side.reached.set(key, side.depth);
  side.frontier = [...next];
}

const begin = (key: string): Side => ({ depth: 0, reached: new Map([[key, 0]]), frontier: [key] });

/** Distance of each node on a shortest path from the start; null where the ends do not meet within `max` steps. */
async function search(store: Store, from: string, to: string, max: number, links: Links): Promise<Map<string, number> | null> {
  const [left, right] = [begin(from), begin(to)];
  const met = (): string[] => [...left.reached.keys()].filter((key) => right.reached.has(key));
  while (met().length === 0) {
    if (left.depth + right.depth >= max || left.reached.size + right.reached.size > mostVisited) return null;
    const side = left.frontier.length <= right.frontier.length ? left : right;
    if (side.frontier.length === 0) return null;
    await step(store, side, links);
  }
  const length = left.depth + right.depth;
  const distance = new Map<string, number>();
  const walk = (start: string[], reached: Map<string, number>, number: (near: number) => number): void => {
    for (let layer = start; layer.length > 0; ) {
      const next = new Set<string>();
      for (const key of layer) {
        const near = reached.get(key) as number;
        distance.set(key, number(near));
        for (const other of links.get(key)?.keys() ?? []) if (reached.get(other) === near - 1) next.add(other);
      }
      layer = [...next];
    }
  };
  const middle = met().filter((key) => left.reached.get(key) === left.depth && right.reached.get(key) === right.depth);
  walk(middle, left.reached, (near) => near);
  walk(middle, right.reached, (near) => length - near);
  return distance;
}

/** The first paths in the order of their nodes' keys. */
function enumerate(from: string, to: string, distance: Map<string, number>, links: Links): { keys: string[]; links: Link[] }[] {
  const found: { keys: string[]; links: Link[] }[] = [];
  const follow = (keys: string[], taken: Link[]): void => {
    const last = keys[keys.length - 1] as string;
    if (last === to) found.push({ keys, links: taken });
    const next = [...(links.get(last) ?? [])].filter(([key]) => distance.get(key) === keys.length).sort(([a], [b]) => byCode(a, b));
    for (const [key, link] of next) if (found.length < mostPaths) follow([...keys, key], [...taken, link]);
  };
  follow([from], []);
  return found;
}

/** How many shortest paths there are, given or not. */
function countPaths(from: string, to: string, distance: ReadonlyMap<string, number>, links: Links): number {
  const known = new Map<string, number>([[to, 1]]);
  const count = (key: string): number => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const next = [...(links.get(key)?.keys() ?? [])].filter((other) => distance.get(other) === (distance.get(key) as number) + 1);
    const sum = next.reduce((all, other) => all + count(other), 0);
    known.set(key, sum);
    return sum;
  };
  return count(from);
}

/** The shortest paths, at most five, and how many there are; no path is an empty list. Null when an end is no node. */
export async function readPaths(store: Store, from: string, to: string, max: number) {
  if (!kindOfKey(from) || !kindOfKey(to)) return null;
  const ends = await readNodes(store, [from, to]);
  if (!ends.has(from) || !ends.has(to)) return null;
  const links: Links = new Map();
  const distance = await search(store, from, to, max, links);
  const found = distance ? enumerate(from, to, distance, links) : [];
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
  return {
    total: distance ? countPaths(from, to, distance, links) : 0,
    paths: found.map((path) => ({
      nodes: path.keys.flatMap((key) => (nodes.has(key) ? [toRef(nodes.get(key) as NonNullable<ReturnType<typeof nodes.get>>)] : [])),
      edges: path.links.flatMap((link) => {
        const edge = edges.get(link.id);
        return edge ? [{ ...link, evidence: show(edge) }] : [];
      }),
    })),
  };
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
