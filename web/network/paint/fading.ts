/** What enters or leaves between two pictures of which one holds the other: of the larger one, that part is drawn faint. */

import { dense } from './edges.ts';
import type { Fading, Scene } from './scene.ts';

export interface Passage {
  /** The larger picture. */
  readonly scene: Scene;
  /** Whether it is the later one: what the other lacks enters; else it leaves. */
  readonly enters: boolean;
  readonly part: Omit<Fading, 'alpha'>;
}

/**
 * How one picture passes into the next; null where nothing enters or leaves, both happens at once, something else has moved, or
 * there are too many edges to draw them time and again.
 */
export function passageOf(before: Scene, after: Scene): Passage | null {
  const enters = sizeOf(after) > sizeOf(before);
  const [small, large] = enters ? [before, after] : [after, before];
  if (sizeOf(small) === sizeOf(large) || large.columns.from.length > dense) return null;
  const index = new Map(large.columns.keys.map((key, i) => [key, i]));
  const at = small.columns.keys.map((key) => index.get(key) ?? -1);
  const stays = (i: number, j: number): boolean =>
    i >= 0 && large.places.x[i] === small.places.x[j] && large.places.y[i] === small.places.y[j];
  if (!at.every(stays)) return null;
  const nodes = new Uint8Array(large.columns.keys.length).fill(1);
  for (const i of at) nodes[i] = 0;
  const { from, to } = small.columns;
  const held = new Set(Array.from(from, (a, e) => pair(at[a]!, at[to[e]!]!)));
  const edges = Uint8Array.from(large.columns.from, (a, e) => (held.delete(pair(a, large.columns.to[e]!)) ? 0 : 1));
  return held.size ? null : { scene: large, enters, part: { nodes, edges } };
}

const sizeOf = ({ columns }: Scene): number => columns.keys.length + columns.from.length;
/** An edge by its two ends, in whichever direction its first fact goes. */
const pair = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
