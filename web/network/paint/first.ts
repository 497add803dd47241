/** The first picture of thousands, drawn by the page itself while the worker is still starting: every mark and some of the edges. */
import { paintDense } from './dense.ts';
import { rasterOf } from './raster.ts';
import type { Scene } from './scene.ts';
import { pixelsOf, type View } from './view.ts';

/** The edges it has at most: across a whole picture a line is hundreds of pixels, set by code the browser has not compiled yet. */
const firstEdges = 400;

/** Resolves in a task of its own, so that what went before does not make one long task with what comes. */
export const nextTask = (): Promise<void> => new Promise((resume) => setTimeout(resume));

/** Draws it on a raster alone: a page's first canvas would wait for its context, its first words for their fonts. */
export async function firstPicture(scene: Scene, view: View, ratio: number): Promise<ImageBitmap> {
  await nextTask();
  const sheet = rasterOf(...pixelsOf(view, ratio), null);
  paintDense(sheet, scene, view, ratio, Math.min(1, firstEdges / scene.columns.from.length), false);
  return createImageBitmap(sheet.image);
}
