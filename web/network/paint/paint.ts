/** The picture = f(scene, view): hulls, ties, marks, labels, on whatever pen it is given; thousands of ties on a raster where there is one. */
import { paintDense } from './dense.ts';
import { paintHulls } from './hulls.ts';
import { paintLabels } from './labels.ts';
import { paintMarks } from './marks.ts';
import type { Pen } from './pen.ts';
import type { Raster } from './raster.ts';
import type { Scene } from './scene.ts';
import { dense, paintTies } from './ties.ts';
import type { View } from './view.ts';

/** How much is drawn: all at rest, less while the picture moves. */
export interface Detail {
  /** Share of the ties, 0 to 1. */
  readonly ties: number;
  readonly labels: number;
  /** Whether a crowd of marks keeps its shapes. */
  readonly shapes: boolean;
}
export const full: Detail = { ties: 1, labels: 2000, shapes: true };

/** A canvas that can be given pixels: `sheet` gives a raster of its size, `ratio` of its pixels for each of the view. */
export interface PixelSheet {
  readonly ratio: number;
  sheet(): Raster;
  put(raster: Raster): void;
}

/** Paints a scene; the pen's units are CSS pixels. */
export function paint(pen: Pen, scene: Scene, view: View, detail: Detail, pixels: PixelSheet | null = null): void {
  pen.globalAlpha = 1;
  if (pixels && scene.columns.from.length > dense) {
    const sheet = pixels.sheet();
    const least = paintDense(sheet, scene, view, pixels.ratio, detail.ties, detail.shapes);
    pixels.put(sheet);
    paintHulls(pen, scene, view);
    paintTies(pen, scene, view, 0);
    paintMarks(pen, scene, view, least);
  } else {
    pen.fillStyle = scene.style.paper;
    pen.fillRect(0, 0, view.width, view.height);
    paintHulls(pen, scene, view);
    paintTies(pen, scene, view, detail.ties);
    paintMarks(pen, scene, view, 0);
  }
  paintLabels(pen, scene, view, detail.labels);
}
