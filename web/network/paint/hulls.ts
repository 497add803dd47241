/** Hulls: a soft outline around the nodes that belong together, with the name of what holds them. */
import { polygonHull } from 'd3';
import type { CanvasContext } from './context.ts';
import { type Scene, strength } from './scene.ts';
import type { View } from './view.ts';

/** How far a hull stands from the marks it holds, and the height of its name over it, in pixels. */
export const hullRoom = 26;
export const hullTitle = 18;
/** Points around each member, so that the hull keeps its distance from the marks. */
const around = Array.from({ length: 12 }, (_, i) => [Math.cos((i * Math.PI) / 6), Math.sin((i * Math.PI) / 6)] as const);

/** Draws every hull under everything else. */
export function paintHulls(context: CanvasContext, scene: Scene, view: View): void {
  const { hulls, places, style } = scene;
  for (const hull of hulls) {
    const points = hull.members.flatMap((i) => {
      const x = places.x[i]! * view.k + view.x;
      const y = places.y[i]! * view.k + view.y;
      return around.map(([dx, dy]): [number, number] => [x + dx * hullRoom, y + dy * hullRoom]);
    });
    const outline = polygonHull(points);
    if (!outline) continue;
    const strong = Math.max(...hull.members.map((i) => strength(scene, 'nodes', i)));
    context.beginPath();
    for (const [i, [x, y]] of outline.entries())
      if (i) context.lineTo(x, y);
      else context.moveTo(x, y);
    context.closePath();
    context.globalAlpha = 0.1 * strong;
    context.fillStyle = style.ink;
    context.fill();
    context.globalAlpha = 0.35 * strong;
    context.strokeStyle = style.ink;
    context.lineWidth = 1;
    context.stroke();
    const top = outline.reduce((best, point) => (point[1] < best[1] ? point : best));
    context.globalAlpha = strong;
    context.fillStyle = style.quiet;
    context.font = `12px ${style.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    context.fillText(hull.title, top[0], Math.max(12, top[1] - 4));
  }
  context.globalAlpha = 1;
}
