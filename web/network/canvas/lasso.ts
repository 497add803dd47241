/** The lasso: a line drawn around marks chooses them. */
import { polygonContains } from 'd3';
import { s } from '../../dom.ts';
import type { Scene } from '../paint/scene.ts';
import type { View } from '../paint/view.ts';

export interface Lasso {
  readonly element: SVGElement;
  begin(x: number, y: number): void;
  to(x: number, y: number): void;
  /** Ends the line; the nodes within. */
  end(scene: Scene, view: View): number[];
}

/** A lasso over the canvas. */
export function lasso(): Lasso {
  const path = s('path', { class: 'lasso-line' });
  const element = s('svg', { class: 'lasso', 'aria-hidden': 'true' }, path);
  let points: [number, number][] = [];
  const draw = (): void => path.setAttribute('d', points.length ? `M${points.map((point) => point.join()).join('L')}Z` : '');
  return {
    element,
    begin: (x, y) => {
      points = [[x, y]];
      draw();
    },
    to: (x, y) => {
      points.push([x, y]);
      draw();
    },
    end: ({ columns, places }, view) => {
      const around = points;
      points = [];
      draw();
      if (around.length < 3) return [];
      return [...columns.keys.keys()].filter((i) =>
        polygonContains(around, [places.x[i]! * view.k + view.x, places.y[i]! * view.k + view.y]),
      );
    },
  };
}
