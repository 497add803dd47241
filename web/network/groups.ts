/**
 * A graph too large to be read node by node, as groups: the meetings of a body in a year, and beside them the people, items,
 * documents and bodies most tied to these meetings. Sizes and ties count what stands behind them.
 */
import { type Columns, radius } from './columns.ts';

export interface Groups {
  readonly columns: Columns;
  /** The group of each node. */
  readonly of: Uint32Array;
}

const rounds = 3;

/** The pile of a meeting: its place, body and series, and its year. Keys are `meeting:SCOPE|BODY|SERIES|NUMBER|DATE`. */
function pileOf(key: string, date: string): string {
  const parts = key.slice(key.indexOf(':') + 1).split('|');
  return `${parts.slice(1, 3).join('') || parts[0]} ${date.slice(0, 4)}`.trim();
}

/** Groups the columns. `name` is the caption of a kind. Deterministic: ties between piles go to the first in order. */
export function groupsOf(columns: Columns, name: (kind: string) => string): Groups {
  const { keys, kind, kinds, dates, from, to } = columns;
  const n = keys.length;
  const piles = new Map<string, number>();
  const pile = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i += 1) {
    if (kinds[kind[i]!] !== 'Meeting') continue;
    const title = pileOf(keys[i]!, dates[i]!);
    let at = piles.get(title);
    if (at === undefined) {
      at = piles.size;
      piles.set(title, at);
    }
    pile[i] = at;
  }
  for (let round = 0; round < rounds; round += 1) spread(pile, from, to);
  const names = [...piles.keys()];
  const rest = names.length;
  const groups = new Map<number, number>();
  const of = new Uint32Array(n);
  const size: number[] = [];
  for (let i = 0; i < n; i += 1) {
    const id = (pile[i]! < 0 ? rest : pile[i]!) * kinds.length + kind[i]!;
    let group = groups.get(id);
    if (group === undefined) {
      group = groups.size;
      groups.set(id, group);
      size.push(0);
    }
    of[i] = group;
    size[group]! += 1;
  }
  const ids = [...groups.keys()];
  return { of, columns: drawn(columns, of, ids, size, names, name) };
}

/** Every node without a pile takes the one most of its neighbours have. */
function spread(pile: Int32Array, from: Uint32Array, to: Uint32Array): void {
  const best = new Int32Array(pile.length).fill(-1);
  const count = new Int32Array(pile.length);
  // A majority vote in one pass (Boyer and Moore), which needs no table for each node.
  const vote = (node: number, candidate: number): void => {
    if (pile[node]! >= 0 || candidate < 0) return;
    if (count[node] === 0) best[node] = candidate;
    count[node]! += best[node] === candidate ? 1 : -1;
  };
  for (let e = 0; e < from.length; e += 1) {
    vote(from[e]!, pile[to[e]!]!);
    vote(to[e]!, pile[from[e]!]!);
  }
  for (let i = 0; i < pile.length; i += 1) if (pile[i]! < 0) pile[i] = best[i]!;
}

function drawn(
  columns: Columns,
  of: Uint32Array,
  ids: readonly number[],
  size: readonly number[],
  names: readonly string[],
  name: (kind: string) => string,
): Columns {
  const { kinds, from, to, count, tone } = columns;
  const pairs = new Map<number, number>();
  const ends: [number, number, number][] = [];
  const counts: number[] = [];
  for (let e = 0; e < from.length; e += 1) {
    const [a, b] = [of[from[e]!]!, of[to[e]!]!];
    if (a === b) continue;
    const id = Math.min(a, b) * ids.length + Math.max(a, b);
    let pair = pairs.get(id);
    if (pair === undefined) {
      pair = ends.length;
      pairs.set(id, pair);
      ends.push([a, b, tone[e]!]);
      counts.push(0);
    }
    counts[pair]! += count[e]!;
  }
  const kindOf = (id: number): number => id % kinds.length;
  const title = (id: number, i: number): string =>
    [`${name(kinds[kindOf(id)]!)} ${size[i]}`, names[Math.floor(id / kinds.length)]].filter(Boolean).join(' · ');
  return {
    keys: ids.map((id) => `group:${kinds[kindOf(id)]}|${names[Math.floor(id / kinds.length)] ?? ''}`),
    titles: ids.map(title),
    dates: ids.map(() => ''),
    kinds,
    kind: Uint8Array.from(ids, kindOf),
    r: Float32Array.from(size, (members) => radius(members)),
    degree: Float32Array.from(size),
    from: Uint32Array.from(ends, ([a]) => a),
    to: Uint32Array.from(ends, ([, b]) => b),
    count: Uint16Array.from(counts, (facts) => Math.min(65535, facts)),
    tones: columns.tones,
    tone: Uint8Array.from(ends, ([, , t]) => t),
  };
}
