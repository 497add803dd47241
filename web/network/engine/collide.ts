/** Bodies do not lie on each other: d3-force's collision, with a grid in place of its quadtree. */
import type { Bodies, Force } from './forces.ts';

/** Pushes apart bodies nearer than the sum of their radii, the larger one less; `rounds` times a tick. */
export function collide(bodies: Bodies, radius: Float64Array, rounds: number, random: () => number): Force {
  const { x, y, vx, vy } = bodies;
  const n = x.length;
  let widest = 0;
  for (const r of radius) widest = Math.max(widest, r);
  const cell = Math.max(1, 2 * widest);
  const next = new Int32Array(n);
  const heads = new Map<number, number>();
  /** One number for a cell of the grid; far cells may share one, which costs a look and changes nothing. */
  const cellOf = (cx: number, cy: number): number => (cx & 0xffff) * 65536 + (cy & 0xffff);
  const part = (i: number, j: number): void => {
    let dx = x[i]! + vx[i]! - x[j]! - vx[j]!;
    let dy = y[i]! + vy[i]! - y[j]! - vy[j]!;
    const reach = radius[i]! + radius[j]!;
    let d2 = dx * dx + dy * dy;
    if (d2 >= reach * reach) return;
    if (dx === 0) {
      dx = (random() - 0.5) * 1e-6;
      d2 += dx * dx;
    }
    if (dy === 0) {
      dy = (random() - 0.5) * 1e-6;
      d2 += dy * dy;
    }
    const d = Math.sqrt(d2);
    const by = (reach - d) / d;
    const rj2 = radius[j]! * radius[j]!;
    const share = rj2 / (radius[i]! * radius[i]! + rj2);
    vx[i]! += dx * by * share;
    vy[i]! += dy * by * share;
    vx[j]! -= dx * by * (1 - share);
    vy[j]! -= dy * by * (1 - share);
  };
  return () => {
    for (let round = 0; round < rounds; round += 1) {
      heads.clear();
      // The grid is laid by where bodies will be, as the test between two is.
      const gx = (i: number): number => Math.floor((x[i]! + vx[i]!) / cell);
      const gy = (i: number): number => Math.floor((y[i]! + vy[i]!) / cell);
      for (let i = n - 1; i >= 0; i -= 1) {
        const at = cellOf(gx(i), gy(i));
        next[i] = heads.get(at) ?? -1;
        heads.set(at, i);
      }
      for (let i = 0; i < n; i += 1) {
        const [cx, cy] = [gx(i), gy(i)];
        for (let ox = -1; ox <= 1; ox += 1)
          for (let oy = -1; oy <= 1; oy += 1)
            for (let j = heads.get(cellOf(cx + ox, cy + oy)) ?? -1; j >= 0; j = next[j]!) if (j > i) part(i, j);
      }
    }
  };
}
