/** What lies under a point of the screen: the nearest mark by the quadtree, else the nearest edge. */
import { fillTree, makeTree, nearest, type Tree } from '../engine/tree.ts';
import type { Scene } from '../paint/scene.ts';
import { markScale, type Places, type View } from '../paint/view.ts';

/** A finger or pointer may miss by this much, in pixels. */
const slackMark = 7;
const slackEdge = 6;

export interface Picker {
  /** Places have changed. */
  forget(): void;
  /** The node under a point of the screen, -1 for none. */
  node(scene: Scene, view: View, px: number, py: number): number;
  /** The edge under a point, -1 for none. */
  edge(scene: Scene, view: View, px: number, py: number): number;
}

/** A picker; its tree is made when first asked. */
export function picker(): Picker {
  let tree: Tree | null = null;
  let of: Places | null = null;
  return {
    forget: () => {
      of = null;
    },
    node: ({ columns, places }, view, px, py) => {
      if (of !== places || !tree) {
        tree = makeTree(places.x.length);
        fillTree(tree, places.x, places.y);
        of = places;
      }
      const scale = markScale(view.k);
      const reach = (15 * scale * 1.4 + slackMark) / view.k;
      const fits = (i: number, distance: number): boolean =>
        distance * view.k <= Math.max(columns.r[i]! * scale * 1.2, Math.min(slackMark, 4 + columns.r[i]! * scale)) + 2;
      return nearest(tree, places.x, places.y, (px - view.x) / view.k, (py - view.y) / view.k, reach, fits);
    },
    edge: ({ columns, places }, view, px, py) => {
      let best = -1;
      let least = slackEdge;
      for (let e = 0; e < columns.from.length; e += 1) {
        const [a, b] = [columns.from[e]!, columns.to[e]!];
        const d = toSegment(
          px,
          py,
          places.x[a]! * view.k + view.x,
          places.y[a]! * view.k + view.y,
          places.x[b]! * view.k + view.x,
          places.y[b]! * view.k + view.y,
        );
        if (d < least) {
          least = d;
          best = e;
        }
      }
      return best;
    },
  };
}

/** The distance of a point from a stretch of line. */
export function toSegment(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - ax - along * dx, py - ay - along * dy);
}
