/** Pointers on the canvas: hover names, a press chooses, a drag carries a node, a drag with Shift (or in lasso mode) is the lasso. */
import { hideTooltip, showTooltip } from '../../parts/tooltip.ts';
import type { Scene } from '../paint/scene.ts';
import type { Places, View } from '../paint/view.ts';
import type { Gestures } from './gestures.ts';
import type { Lasso } from './lasso.ts';
import type { Picker } from './pick.ts';

/** A pointer that moves no further than this has pressed, not dragged. */
const still = 4;

interface Setting {
  readonly loop: Lasso;
  readonly find: Picker;
  readonly gestures: Gestures;
  scene(): Scene | null;
  view(): View;
  move(places: Places): void;
}

/** Binds the pointers; `busy` while a drag is not the zoom's. */
export function pointers(element: HTMLElement, setting: Setting): { readonly busy: boolean; lassoMode(on: boolean): void } {
  const { loop, find, gestures } = setting;
  let mode: 'none' | 'carry' | 'lasso' = 'none';
  let always = false;
  let node = -1;
  let start: [number, number] = [0, 0];
  let far = false;
  const at = (event: MouseEvent): [number, number] => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const under = ([x, y]: [number, number]): { node: number; edge: number } => {
    const scene = setting.scene();
    if (!scene) return { node: -1, edge: -1 };
    const found = find.node(scene, setting.view(), x, y);
    return { node: found, edge: found < 0 ? find.edge(scene, setting.view(), x, y) : -1 };
  };
  const carried = ([x, y]: [number, number]): [number, number] => {
    const { x: left, y: top, k } = setting.view();
    return [(x - left) / k, (y - top) / k];
  };
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !event.isPrimary || !setting.scene()) return;
    start = at(event);
    far = false;
    node = under(start).node;
    mode = event.shiftKey || always ? 'lasso' : node >= 0 ? 'carry' : 'none';
    if (mode === 'none') return;
    element.setPointerCapture(event.pointerId);
    if (mode === 'lasso') loop.begin(...start);
  });
  element.addEventListener('pointermove', (event) => {
    const scene = setting.scene();
    const [x, y] = at(event);
    far ||= Math.hypot(x - start[0], y - start[1]) > still;
    if (!scene) return;
    if (mode === 'lasso') loop.to(x, y);
    else if (mode === 'carry') {
      if (!far) return;
      hideTooltip();
      const places = { x: scene.places.x.slice(), y: scene.places.y.slice() };
      [places.x[node], places.y[node]] = carried([x, y]);
      setting.move(places);
    } else if (event.pointerType === 'mouse' && event.buttons === 0) {
      const here = under([x, y]);
      element.classList.toggle('over', here.node >= 0 || here.edge >= 0);
      if (here.node >= 0) showTooltip(gestures.nameNode(here.node), event.clientX, event.clientY);
      else if (here.edge >= 0) showTooltip(gestures.nameEdge(here.edge), event.clientX, event.clientY);
      else hideTooltip();
    }
  });
  const end = (event: PointerEvent): void => {
    const scene = setting.scene();
    const was = mode;
    mode = 'none';
    if (!scene) return;
    if (was === 'lasso') gestures.pick(loop.end(scene, setting.view()));
    else if (was === 'carry' && far) gestures.carry(node, ...carried(at(event)));
  };
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', end);
  element.addEventListener('pointerleave', hideTooltip);
  element.addEventListener('click', (event) => {
    if (far) return;
    const here = under(at(event));
    if (here.node >= 0) gestures.choose(here.node);
    else if (here.edge >= 0) gestures.edge(here.edge);
    else gestures.clear();
  });
  element.addEventListener('dblclick', (event) => {
    const here = under(at(event));
    if (here.node >= 0) gestures.expand(here.node);
  });
  return {
    get busy() {
      return mode !== 'none';
    },
    lassoMode: (on) => {
      always = on;
      element.classList.toggle('lasso-mode', on);
    },
  };
}
