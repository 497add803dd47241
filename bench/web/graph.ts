/** A synthetic domain graph: meetings of bodies over years, their people, items, documents and bodies; the same for the same size. */
import { type Columns, radius } from '../../web/network/columns.ts';
import { lcg } from '../../web/network/engine/forces.ts';
import type { LayoutTask } from '../../web/network/engine/simulate.ts';

export const kinds: Columns['kinds'] = ['Document', 'Item', 'Meeting', 'Official', 'Organization'];
const tones: Columns['tones'] = ['ATTENDED', 'CONCERNS', 'HAS_ITEM', 'SUBMITTED'];
const shares = [0.2, 0.42, 0.05, 0.25, 0.08];
const years = 15;
/** The kinds at the two ends of the four sorts of edges, and their tones. */
const ends = [3, 2, 2, 1, 1, 0, 4, 1];
const order = [0, 2, 1, 3];

/** Columns of about `n` nodes and exactly `m` edges. */
export function makeGraph(n: number, m: number): Columns {
  const random = lcg();
  const counts = shares.map((share) => Math.round(share * n));
  const first = counts.map((_, i) => counts.slice(0, i).reduce((a, b) => a + b, 0));
  const total = counts.reduce((a, b) => a + b, 0);
  const keys: string[] = [];
  const titles: string[] = [];
  const dates: string[] = [];
  const kind = new Uint8Array(total);
  for (let k = 0; k < kinds.length; k += 1) {
    const dated = kinds[k] === 'Meeting';
    const low = kinds[k]!.toLowerCase();
    for (let i = 0; i < counts[k]!; i += 1) {
      const date = dated ? `${2010 + (i % years)}-${String(1 + (i % 12)).padStart(2, '0')}-10` : '';
      kind[keys.length] = k;
      keys.push(date ? `meeting:县${i % 8}|县政府|常务会议|${i}|${date}` : `${low}:县${i % 8}|名称${i}`);
      titles.push(date ? `第${i}次常务会议` : `${kinds[k]}${i}号名称`);
      dates.push(date);
    }
  }
  const from = new Uint32Array(m);
  const to = new Uint32Array(m);
  const tone = new Uint8Array(m);
  const degree = new Float32Array(total);
  const any = (k: number, near: number): number => {
    // Most edges stay within a tenth of their kind, as those of a term of office do.
    const spread = random() < 0.85 ? 0.1 : 1;
    const at = near * counts[k]! + (random() - 0.5) * spread * counts[k]!;
    return first[k]! + (((Math.floor(at) % counts[k]!) + counts[k]!) % counts[k]!);
  };
  for (let e = 0; e < m; e += 1) {
    const share = random();
    const near = random();
    const t = share < 0.5 ? 0 : share < 0.7 ? 1 : share < 0.87 ? 2 : 3;
    from[e] = any(ends[2 * t]!, near);
    to[e] = any(ends[2 * t + 1]!, near);
    tone[e] = order[t]!;
    degree[from[e]!]! += 1;
    degree[to[e]!]! += 1;
  }
  return {
    keys,
    titles,
    labels: titles,
    dates,
    kinds,
    kind,
    r: radii(degree),
    degree,
    from,
    to,
    count: new Uint16Array(m).fill(1),
    tones,
    tone,
  };
}

/** Such a graph as a server would send it; what follows from the rest is left out. */
export function asJson({ r: _, count: __, ...graph }: Columns): string {
  return JSON.stringify(graph, (___, value) => (ArrayBuffer.isView(value) ? Array.from(value as Uint32Array) : value));
}

/** The graph that stands beside the pages: what is measured begins with data that come, as in the app, and not with their making. */
export async function fetchGraph(): Promise<Columns> {
  const { kind, degree, from, to, tone, ...names } = (await (await fetch('./graph.json')).json()) as Sent;
  return {
    ...names,
    kind: new Uint8Array(kind),
    r: radii(degree),
    degree: new Float32Array(degree),
    from: new Uint32Array(from),
    to: new Uint32Array(to),
    count: new Uint16Array(from.length).fill(1),
    tone: new Uint8Array(tone),
  };
}
/** Columns as JSON has them: no typed arrays. */
type Sent = { readonly [name in keyof Columns]: Columns[name] extends readonly string[] ? Columns[name] : readonly number[] };
const radii = (degree: ArrayLike<number>): Float32Array => Float32Array.from(degree, (d) => radius(d) * 0.7);

/** The layout of such a graph from nothing. */
export function layoutOf(graph: Columns, ticks: number): LayoutTask {
  const n = graph.keys.length;
  const none = new Float64Array(n).fill(Number.NaN);
  return { r: graph.r, from: graph.from, to: graph.to, x: none, y: none, home: none, fixed: new Uint8Array(n), heat: 1, ticks };
}
