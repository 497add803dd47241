/** Ties as curves: several between the same two are bent apart. */
import type { GraphEdge } from '../shapes.ts';

export interface Pair {
  readonly edge: GraphEdge;
  /** How far the curve leaves the straight line, in pixels. */
  readonly bend: number;
}

const apart = 16;

/** Each edge with its bend: zero for a lone tie, spread evenly for several between the same two. */
export function pairs(edges: readonly GraphEdge[]): Pair[] {
  const groups = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const id = edge.from < edge.to ? `${edge.from}\n${edge.to}` : `${edge.to}\n${edge.from}`;
    groups.set(id, [...(groups.get(id) ?? []), edge]);
  }
  return [...groups.values()].flatMap((group) =>
    group.map((edge, i) => ({ edge, bend: (i - (group.length - 1) / 2) * apart * (edge.from < edge.to ? 1 : -1) })),
  );
}

/** The path of a tie between two points. */
export function curve([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number], bend: number): string {
  const start = `M${x1.toFixed(1)},${y1.toFixed(1)}`;
  if (bend === 0) return `${start}L${x2.toFixed(1)},${y2.toFixed(1)}`;
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const mx = (x1 + x2) / 2 - ((y2 - y1) / length) * bend;
  const my = (y1 + y2) / 2 + ((x2 - x1) / length) * bend;
  return `${start}Q${mx.toFixed(1)},${my.toFixed(1)} ${x2.toFixed(1)},${y2.toFixed(1)}`;
}
