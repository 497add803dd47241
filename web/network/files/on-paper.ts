/** The network on paper: what is seen, as the SVG that can be saved, in the light theme whatever the screen shows. */
import { h, put } from '../../dom.ts';
import { whilePrinted } from '../../parts/while-printed.ts';
import { inLight } from '../../theme.ts';
import { full, paint } from '../paint/paint.ts';
import type { Scene } from '../paint/scene.ts';
import type { Stage } from '../stage/stage.ts';
import { stamp } from './stamp.ts';
import { svgPen } from './svg-pen.ts';

/** A place that holds the picture while it is printed. `scene` draws with the colours of the theme of that moment. */
export function onPaper(stage: Stage, scene: () => Scene | null, title: () => string): { element: HTMLElement; end(): void } {
  const element = h('div', { class: 'on-paper' });
  const draw = (): void => {
    const shown = inLight(scene);
    if (!shown) return;
    const { pen, text } = svgPen(stage.view.width, stage.view.height, title());
    paint(pen, shown, stage.view, full);
    stamp(pen, stage.view.height, 1);
    const { documentElement } = new DOMParser().parseFromString(text(), 'image/svg+xml');
    put(element, document.importNode(documentElement, true));
  };
  return { element, end: whilePrinted(draw, () => element.replaceChildren()) };
}
