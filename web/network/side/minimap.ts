/** The overview map: all nodes as dots, the window as a frame; a press moves the window. Shown while the window does not show all. */
import type { Ctx } from '../../context.ts';
import { h, vars } from '../../dom.ts';
import type { Scene } from '../paint/scene.ts';
import { boundsOf, type View } from '../paint/view.ts';

const wide = 148;
const tall = 96;
const edge = 6;

export interface Minimap {
  readonly element: HTMLElement;
  draw(scene: Scene): void;
  follow(view: View): void;
}

/** `centre` moves the window to a place of the plane. The map is for pointers: the keys and the table do the same. */
export function minimap(ctx: Ctx, centre: (x: number, y: number) => void): Minimap {
  const canvas = h('canvas', { width: wide * 2, height: tall * 2 });
  const frame = h('div', { class: 'minimap-frame' });
  const element = h('div', { class: 'minimap', hidden: true, 'aria-hidden': 'true', title: ctx.t('minimap') }, canvas, frame);
  let [left, top, k] = [0, 0, 1];
  let last: View | null = null;
  let whole: [number, number, number, number] = [0, 0, 0, 0];
  const move = (event: PointerEvent): void => {
    if (event.type === 'pointermove' && event.buttons !== 1) return;
    const box = canvas.getBoundingClientRect();
    centre((event.clientX - box.left - left) / k, (event.clientY - box.top - top) / k);
  };
  element.addEventListener('pointerdown', move);
  element.addEventListener('pointermove', move);
  const follow = (view: View): void => {
    last = view;
    const [x1, y1, x2, y2] = [-view.x / view.k, -view.y / view.k, (view.width - view.x) / view.k, (view.height - view.y) / view.k];
    element.hidden = x1 <= whole[0] && y1 <= whole[1] && x2 >= whole[2] && y2 >= whole[3];
    const clip = (at: number, most: number): number => Math.min(most, Math.max(0, at));
    const [a, b, c, d] = [clip(x1 * k + left, wide), clip(y1 * k + top, tall), clip(x2 * k + left, wide), clip(y2 * k + top, tall)];
    vars(frame, { left: `${a}px`, top: `${b}px`, width: `${Math.max(3, c - a)}px`, height: `${Math.max(3, d - b)}px` });
  };
  return {
    element,
    draw: ({ places, columns, style }) => {
      whole = boundsOf(places);
      k = Math.min((wide - 2 * edge) / Math.max(1, whole[2] - whole[0]), (tall - 2 * edge) / Math.max(1, whole[3] - whole[1]));
      left = wide / 2 - (k * (whole[0] + whole[2])) / 2;
      top = tall / 2 - (k * (whole[1] + whole[3])) / 2;
      const context = canvas.getContext('2d')!;
      context.setTransform(2, 0, 0, 2, 0, 0);
      context.clearRect(0, 0, wide, tall);
      for (let i = 0; i < columns.keys.length; i += 1) {
        context.fillStyle = style.kinds[columns.kind[i]!]!.fill;
        context.fillRect(places.x[i]! * k + left - 1.2, places.y[i]! * k + top - 1.2, 2.4, 2.4);
      }
      if (last) follow(last);
    },
    follow,
  };
}
