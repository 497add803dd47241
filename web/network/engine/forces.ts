/** The forces of d3-force (charge, link, collide, x and y) over flat arrays, with its formulas; the tests hold d3-force beside them. */
import { fillTree, makeTree, type Tree } from './tree.ts';

/** Positions and velocities of all bodies. */
export interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly vx: Float64Array;
  readonly vy: Float64Array;
}
/** Adds to the velocities, by the heat that is left. */
export type Force = (alpha: number) => void;

/** d3-force's own linear congruential generator: the same numbers in the same order, so the same picture. */
export function lcg(): () => number {
  let state = 1;
  return () => {
    state = (1664525 * state + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const jiggle = (random: () => number): number => (random() - 0.5) * 1e-6;

/** Every body pushes every other (negative strength), far groups as one: Barnes-Hut with opening angle `theta`. */
export function charge(bodies: Bodies, strength: number, distanceMax: number, theta: number, random: () => number): Force {
  const { x, y, vx, vy } = bodies;
  const n = x.length;
  const tree: Tree = makeTree(n);
  const far2 = distanceMax * distanceMax;
  const theta2 = theta * theta;
  return (alpha) => {
    fillTree(tree, x, y);
    const { cells, cx, cy, mass, side2, skip, first, last, leaf, order } = tree;
    const pull = strength * alpha;
    for (let k = 0; k < n; k += 1) {
      const i = order[k]!;
      const xi = x[i]!;
      const yi = y[i]!;
      let ax = 0;
      let ay = 0;
      for (let cell = 0; cell < cells; ) {
        const dx = cx[cell]! - xi;
        const dy = cy[cell]! - yi;
        const d2 = dx * dx + dy * dy;
        if (side2[cell]! < theta2 * d2) {
          if (d2 < far2) {
            const w = mass[cell]! / (d2 < 1 ? Math.sqrt(d2) : d2);
            ax += dx * w;
            ay += dy * w;
          }
          cell = skip[cell]!;
        } else if (leaf[cell] === 0) cell += 1;
        else {
          for (let m = first[cell]!; m < last[cell]!; m += 1) {
            const j = order[m]!;
            if (j === i) continue;
            let bx = x[j]! - xi;
            let by = y[j]! - yi;
            if (bx === 0) bx = jiggle(random);
            if (by === 0) by = jiggle(random);
            const b2 = bx * bx + by * by;
            if (b2 >= far2) continue;
            const w = 1 / (b2 < 1 ? Math.sqrt(b2) : b2);
            ax += bx * w;
            ay += by * w;
          }
          cell = skip[cell]!;
        }
      }
      vx[i]! += ax * pull;
      vy[i]! += ay * pull;
    }
  };
}

/** Edges draw their ends to a distance; the end with fewer edges moves more, and ends with many edges are drawn less. */
export function links(bodies: Bodies, from: Uint32Array, to: Uint32Array, distance: number, random: () => number): Force {
  const { x, y, vx, vy } = bodies;
  const m = from.length;
  const count = new Uint32Array(x.length);
  for (let e = 0; e < m; e += 1) {
    count[from[e]!]! += 1;
    count[to[e]!]! += 1;
  }
  const bias = Float64Array.from({ length: m }, (_, e) => count[from[e]!]! / (count[from[e]!]! + count[to[e]!]!));
  const strength = Float64Array.from({ length: m }, (_, e) => 1 / Math.min(count[from[e]!]!, count[to[e]!]!));
  return (alpha) => {
    for (let e = 0; e < m; e += 1) {
      const a = from[e]!;
      const b = to[e]!;
      let dx = x[b]! + vx[b]! - x[a]! - vx[a]!;
      let dy = y[b]! + vy[b]! - y[a]! - vy[a]!;
      if (dx === 0) dx = jiggle(random);
      if (dy === 0) dy = jiggle(random);
      const length = Math.sqrt(dx * dx + dy * dy);
      const by = ((length - distance) / length) * alpha * strength[e]!;
      dx *= by;
      dy *= by;
      const share = bias[e]!;
      vx[b]! -= dx * share;
      vy[b]! -= dy * share;
      vx[a]! += dx * (1 - share);
      vy[a]! += dy * (1 - share);
    }
  };
}

/** Draws each body to its own coordinate along one axis. */
export function axis(at: Float64Array, v: Float64Array, target: Float64Array, strength: Float64Array): Force {
  return (alpha) => {
    for (let i = 0; i < at.length; i += 1) v[i]! += (target[i]! - at[i]!) * strength[i]! * alpha;
  };
}
