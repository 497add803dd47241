/** The network on paper: what is visible, as the SVG that can be saved, in the light theme whatever the screen shows. */
import { h, put } from '../../dom.ts';
import { whilePrinted } from '../../parts/while-printed.ts';
import { inLight } from '../../theme.ts';
import type { NetworkCanvas } from '../canvas/canvas.ts';
import { full, paint } from '../paint/paint.ts';
import type { Scene } from '../paint/scene.ts';
import { stamp } from './stamp.ts';
import { svgContext } from './svg-context.ts';

/** A place that holds the picture while it is printed. `scene` draws with the colours of the theme of that moment. */
export function onPaper(canvas: NetworkCanvas, scene: () => Scene | null, title: () => string): { element: HTMLElement; end(): void } {
  const element = h('div', { class: 'on-paper' });
  const draw = (): void => {
    const shown = inLight(scene);
    if (!shown) return;
    const { context, text } = svgContext(canvas.view.width, canvas.view.height, title());
    paint(context, shown, canvas.view, full);
    stamp(context, canvas.view.height, 1);
    const { documentElement } = new DOMParser().parseFromString(text(), 'image/svg+xml');
    put(element, document.importNode(documentElement, true));
  };
  return { element, end: whilePrinted(draw, () => element.replaceChildren()) };
}
