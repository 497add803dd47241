/** The shortest paths among links that were found: how far each node lies, how many paths there are, and any stretch of them in order. */
import type { RelationshipType } from '../model.ts';
import { byCode, byDateDown, firstOf } from './rows.ts';

export interface Link {
  id: string;
  type: RelationshipType;
  from: string;
  to: string;
  date: string | null;
}
/** Of each node the nodes beside it, and the link to each. */
export type Links = Map<string, Map<string, Link>>;
/** What a search has reached from one end. */
export interface Reached {
  depth: number;
  reached: ReadonlyMap<string, number>;
}
export interface Path {
  keys: string[];
  links: Link[];
}

/** Distance from the first end of every node on a shortest path; `met` are the nodes that both ends have reached. */
export function distances(met: readonly string[], left: Reached, right: Reached, links: Links): Map<string, number> {
  const length = left.depth + right.depth;
  const distance = new Map<string, number>();
  const walk = (start: string[], reached: ReadonlyMap<string, number>, number: (near: number) => number): void => {
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
  const middle = met.filter((key) => left.reached.get(key) === left.depth && right.reached.get(key) === right.depth);
  walk(middle, left.reached, (near) => near);
  walk(middle, right.reached, (near) => length - near);
  return distance;
}

/** The steps on from a node that stay on a shortest path, the newest first. */
const onward = (key: string, distance: ReadonlyMap<string, number>, links: Links): [string, Link][] =>
  [...(links.get(key) ?? [])]
    .filter(([other]) => distance.get(other) === (distance.get(key) as number) + 1)
    .sort(([a, one], [b, other]) => firstOf(byDateDown(one.date, other.date), byCode(a, b)));

/** How many shortest paths lead on from each node; no number grows past what is exact. */
function counter(to: string, distance: ReadonlyMap<string, number>, links: Links): (key: string) => number {
  const known = new Map<string, number>([[to, 1]]);
  return function count(key: string): number {
    const before = known.get(key);
    if (before !== undefined) return before;
    const sum = onward(key, distance, links).reduce((all, [other]) => Math.min(Number.MAX_SAFE_INTEGER, all + count(other)), 0);
    known.set(key, sum);
    return sum;
  };
}

/** How many shortest paths there are. */
export const countPaths = (from: string, to: string, distance: ReadonlyMap<string, number>, links: Links): number =>
  counter(to, distance, links)(from);

/** Paths from `offset` on, at most `limit`, in one order: by the date of the first step, the newest first, then the next step. */
export function pathsFrom(
  from: string,
  to: string,
  distance: ReadonlyMap<string, number>,
  links: Links,
  offset: number,
  limit: number,
): Path[] {
  const found: Path[] = [];
  const count = counter(to, distance, links);
  let skip = offset;
  const follow = (keys: string[], taken: Link[]): void => {
    const last = keys[keys.length - 1] as string;
    // A whole branch before the offset is passed over by its number.
    if (skip >= count(last)) {
      skip -= count(last);
      return;
    }
    if (last === to) found.push({ keys, links: taken });
    else for (const [key, link] of onward(last, distance, links)) if (found.length < limit) follow([...keys, key], [...taken, link]);
  };
  follow([from], []);
  return found;
}
