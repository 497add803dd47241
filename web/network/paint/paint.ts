/** The picture = f(scene, view): hulls, ties, marks, labels, on whatever pen it is given. */
import { paintHulls } from './hulls.ts';
import { paintLabels } from './labels.ts';
import { paintMarks } from './marks.ts';
import type { Pen } from './pen.ts';
import type { Scene } from './scene.ts';
import { paintTies } from './ties.ts';
import type { View } from './view.ts';

/** How much is drawn: all at rest, less while the picture moves. */
export interface Detail {
  /** Share of the ties, 0 to 1. */
  readonly ties: number;
  readonly labels: number;
}
export const full: Detail = { ties: 1, labels: 2000 };

/** Paints a scene; the pen's units are CSS pixels. */
export function paint(pen: Pen, scene: Scene, view: View, detail: Detail): void {
  pen.globalAlpha = 1;
  pen.fillStyle = scene.style.paper;
  pen.fillRect(0, 0, view.width, view.height);
  paintHulls(pen, scene, view);
  paintTies(pen, scene, view, detail.ties);
  paintMarks(pen, scene, view);
  paintLabels(pen, scene, view, detail.labels);
}
