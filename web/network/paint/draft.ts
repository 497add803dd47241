/** Keeps what is to be drawn and draws it on a canvas, with less detail while the picture moves, by how long the last one took. */

import type { CanvasContext } from './context.ts';
import { type Detail, full, paint } from './paint.ts';
import { type Raster, rasterOf } from './raster.ts';
import type { Emphasis, Scene } from './scene.ts';
import { type Places, pixelsOf, type View } from './view.ts';

/** A moving picture should take no longer than this, in milliseconds: most of a frame. */
const budget = 11;
const movingLabels = 60;
/** The edges the first moving picture has at most. */
const firstEdges = 1500;

export interface Draft {
  scene(scene: Scene): void;
  places(places: Places): void;
  emphasis(emphasis: Emphasis): void;
  /** Draws for a view; the canvas has `ratio` pixels for each CSS pixel. */
  draw(
    context: CanvasContext & Pick<CanvasRenderingContext2D, 'setTransform' | 'putImageData'>,
    view: View,
    ratio: number,
    moving: boolean,
  ): void;
  /** Tells how long a whole moving frame took. */
  took(milliseconds: number): void;
  readonly current: Scene | null;
}

/** An empty draft. */
export function draft(): Draft {
  let scene: Scene | null = null;
  let share = 1;
  let slow = false;
  let begun = false;
  let raster: Raster | null = null;
  return {
    get current() {
      return scene;
    },
    scene: (next) => {
      const edges = next.columns.from.length;
      if (!scene && edges > firstEdges) {
        // So many are slow anywhere: the first picture comes soon with some of them, the whole one after it.
        slow = true;
        share = firstEdges / edges;
      }
      scene = next;
    },
    places: (places) => {
      if (scene) scene = { ...scene, places };
    },
    emphasis: (emphasis) => {
      if (scene) scene = { ...scene, emphasis };
    },
    draw: (context, view, ratio, moving) => {
      if (!scene) return;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      // The first words of a page wait for their fonts; marks and edges need not.
      const detail: Detail = moving && slow ? { edges: share, labels: begun ? movingLabels : 0, shapes: false } : full;
      begun = true;
      paint(context, scene, view, detail, {
        ratio,
        sheet: () => {
          raster = rasterOf(...pixelsOf(view, ratio), raster);
          return raster;
        },
        put: ({ image }) => context.putImageData(image, 0, 0),
      });
    },
    took: (milliseconds) => {
      slow ||= milliseconds > budget;
      if (!slow) return;
      share = Math.min(1, Math.max(0.02, share * Math.min(1.25, Math.max(0.4, budget / Math.max(1, milliseconds)))));
      if (share === 1 && milliseconds < budget / 2) slow = false;
    },
  };
}
