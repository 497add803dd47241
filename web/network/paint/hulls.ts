/** Hulls: a soft outline around the nodes that belong together, with the name of what holds them. */
import { polygonHull } from 'd3';
import type { Pen } from './pen.ts';
import { type Scene, strength } from './scene.ts';
import type { View } from './view.ts';

/** How far a hull stands from the marks it holds, and the height of its name over it, in pixels. */
export const hullRoom = 26;
export const hullTitle = 18;
/** Points around each member, so that the hull keeps its distance from the marks. */
const around = Array.from({ length: 12 }, (_, i) => [Math.cos((i * Math.PI) / 6), Math.sin((i * Math.PI) / 6)] as const);

/** Draws every hull under everything else. */
export function paintHulls(pen: Pen, scene: Scene, view: View): void {
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
    pen.beginPath();
    for (const [i, [x, y]] of outline.entries())
      if (i) pen.lineTo(x, y);
      else pen.moveTo(x, y);
    pen.closePath();
    pen.globalAlpha = 0.1 * strong;
    pen.fillStyle = style.ink;
    pen.fill();
    pen.globalAlpha = 0.35 * strong;
    pen.strokeStyle = style.ink;
    pen.lineWidth = 1;
    pen.stroke();
    const top = outline.reduce((best, point) => (point[1] < best[1] ? point : best));
    pen.globalAlpha = strong;
    pen.fillStyle = style.quiet;
    pen.font = `12px ${style.font}`;
    pen.textAlign = 'center';
    pen.textBaseline = 'alphabetic';
    pen.fillText(hull.title, top[0], Math.max(12, top[1] - 4));
  }
  pen.globalAlpha = 1;
}
