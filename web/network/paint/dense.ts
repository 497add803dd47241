/** The edges and small marks of a picture of thousands, on a raster; what is set off is drawn over it by the canvas's own context. */

import { hairline, isLit } from './edges.ts';
import { dotRadius } from './marks.ts';
import { dot, line, pixelOf, type Raster } from './raster.ts';
import type { Scene } from './scene.ts';
import { markScale, type View } from './view.ts';

/** More marks in view than this are all drawn as squares while the picture moves. */
const crowd = 1200;
/** Half the side of a square with the area of a circle of radius 1. */
const square = Math.sqrt(Math.PI) / 2;

/** Fills the sheet, `ratio` of its pixels for each of the view. Returns the radius from which marks are left to the context. */
export function paintDense(sheet: Raster, scene: Scene, view: View, ratio: number, share: number, shapes: boolean): number {
  sheet.pixels.fill(pixelOf(scene.style.paper));
  const { columns, places, emphasis } = scene;
  const n = columns.keys.length;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  let inView = 0;
  for (let i = 0; i < n; i += 1) {
    const px = (places.x[i]! * view.k + view.x) * ratio;
    const py = (places.y[i]! * view.k + view.y) * ratio;
    x[i] = px;
    y[i] = py;
    if (px > 0 && py > 0 && px < sheet.width && py < sheet.height) inView += 1;
  }
  paintLines(sheet, scene, x, y, Math.ceil(columns.from.length * share), 256 * hairline(view.k) * (emphasis.dim ? 0.2 : 1));
  const least = shapes || inView <= crowd ? dotRadius : Number.POSITIVE_INFINITY;
  paintDots(sheet, scene, x, y, markScale(view.k), ratio, least);
  return least;
}

function paintLines(sheet: Raster, scene: Scene, x: Float64Array, y: Float64Array, shown: number, cover: number): void {
  const { from, to, tone } = scene.columns;
  const tones = scene.style.tones.map(({ pale }) => pixelOf(pale));
  for (let e = 0; e < shown; e += 1) {
    const a = from[e]!;
    const b = to[e]!;
    if (!isLit(scene, e)) line(sheet, x[a]!, y[a]!, x[b]!, y[b]!, tones[tone[e]!]!, cover);
  }
}

function paintDots(sheet: Raster, scene: Scene, x: Float64Array, y: Float64Array, scale: number, ratio: number, least: number): void {
  const { columns, emphasis, style } = scene;
  const fills = style.kinds.map(({ fill }) => pixelOf(fill));
  const edges = style.kinds.map(({ edge }) => pixelOf(edge));
  const cover = emphasis.dim ? 90 : 256;
  const rim = scale >= 0.4 && !emphasis.dim ? 0.65 * ratio : 0;
  for (let i = 0; i < x.length; i += 1) {
    const r = columns.r[i]! * scale;
    if (r >= least || (emphasis.dim && emphasis.lit[i])) continue;
    const half = (r < dotRadius ? r : r * square) * ratio;
    const kind = columns.kind[i]!;
    if (rim) dot(sheet, x[i]!, y[i]!, half + rim, edges[kind]!, cover);
    dot(sheet, x[i]!, y[i]!, half - rim, fills[kind]!, cover);
  }
}
