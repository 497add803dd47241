/** The picture = f(scene, view): hulls, edges, marks, labels, on whatever context it is given; thousands of edges on a raster where there is one. */

import type { CanvasContext } from './context.ts';
import { paintDense } from './dense.ts';
import { dense, paintEdges } from './edges.ts';
import { paintHulls } from './hulls.ts';
import { paintLabels } from './labels.ts';
import { paintMarks } from './marks.ts';
import type { Raster } from './raster.ts';
import type { Scene } from './scene.ts';
import type { View } from './view.ts';

/** How much is drawn: all at rest, less while the picture moves. */
export interface Detail {
  /** Share of the edges, 0 to 1. */
  readonly edges: number;
  readonly labels: number;
  /** Whether a crowd of marks keeps its shapes. */
  readonly shapes: boolean;
}
export const full: Detail = { edges: 1, labels: 2000, shapes: true };

/** A canvas that can be given pixels: `sheet` gives a raster of its size, `ratio` of its pixels for each of the view. */
export interface PixelSheet {
  readonly ratio: number;
  sheet(): Raster;
  put(raster: Raster): void;
}

/** Paints a scene; the context's units are CSS pixels. */
export function paint(context: CanvasContext, scene: Scene, view: View, detail: Detail, pixels: PixelSheet | null = null): void {
  context.globalAlpha = 1;
  if (pixels && scene.columns.from.length > dense) {
    const sheet = pixels.sheet();
    const least = paintDense(sheet, scene, view, pixels.ratio, detail.edges, detail.shapes);
    pixels.put(sheet);
    paintHulls(context, scene, view);
    paintEdges(context, scene, view, 0);
    paintMarks(context, scene, view, least);
  } else {
    context.fillStyle = scene.style.paper;
    context.fillRect(0, 0, view.width, view.height);
    paintHulls(context, scene, view);
    paintEdges(context, scene, view, detail.edges);
    paintMarks(context, scene, view, 0);
  }
  paintLabels(context, scene, view, detail.labels);
}
