/** The walk by keyboard: from a node along its edges to the neighbour in the direction of the arrow. */
import type { Scene } from '../paint/scene.ts';

const turns: Readonly<Record<string, number>> = { ArrowRight: 0, ArrowDown: Math.PI / 2, ArrowLeft: Math.PI, ArrowUp: -Math.PI / 2 };

/** The direction of an arrow key, null for other keys. */
export function turnOf(key: string): number | null {
  return turns[key] ?? null;
}

/** The neighbour whose direction is nearest to the one asked, within a quarter turn; -1 for none. */
export function neighbour({ columns, places }: Scene, at: number, turn: number): number {
  let best = -1;
  let least = Math.PI / 2;
  for (let e = 0; e < columns.from.length; e += 1) {
    const other = columns.from[e] === at ? columns.to[e]! : columns.to[e] === at ? columns.from[e]! : -1;
    if (other < 0) continue;
    const off = Math.atan2(places.y[other]! - places.y[at]!, places.x[other]! - places.x[at]!) - turn;
    const angle = Math.abs(Math.atan2(Math.sin(off), Math.cos(off)));
    if (angle < least) {
      least = angle;
      best = other;
    }
  }
  return best;
}
