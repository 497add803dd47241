/** Zoom and pan by wheel, pinch and drag: d3-zoom, told apart from carrying a node and from the lasso. */
import { select, type ZoomTransform, zoom, zoomIdentity } from 'd3';
import type { View } from '../paint/view.ts';

/** How far one may zoom out and in. */
const extent: [number, number] = [0.01, 8];

export interface Zooming {
  readonly view: View;
  set(view: Pick<View, 'x' | 'y' | 'k'>): void;
  by(factor: number): void;
}

/** Binds zooming to an element. `moved` hears every change, `rested` the end of one the reader made; `busy` keeps drags for others. */
export function zooming(
  element: HTMLElement,
  size: () => { width: number; height: number },
  moved: () => void,
  rested: (view: View) => void,
  busy: () => boolean,
): Zooming {
  let at: ZoomTransform = zoomIdentity;
  const view = (): View => ({ x: at.x, y: at.y, k: at.k, ...size() });
  const behavior = zoom<HTMLElement, unknown>()
    .scaleExtent(extent)
    .extent(() => [
      [0, 0],
      [element.clientWidth, element.clientHeight],
    ])
    .filter(
      (event: Event) => !busy() && !(event instanceof MouseEvent && (event.button !== 0 || (event.ctrlKey && event.type !== 'wheel'))),
    )
    .on('zoom', (event: { transform: ZoomTransform }) => {
      at = event.transform;
      moved();
    })
    .on('end', (event: { sourceEvent: unknown }) => {
      if (event.sourceEvent) rested(view());
    });
  const sheet = select<HTMLElement, unknown>(element).call(behavior).on('dblclick.zoom', null);
  return {
    get view() {
      return view();
    },
    set: ({ x, y, k }) => behavior.transform(sheet, zoomIdentity.translate(x, y).scale(k)),
    by: (factor) => {
      behavior.scaleBy(sheet, factor);
      rested(view());
    },
  };
}
