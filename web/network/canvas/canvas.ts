/** The canvas of a network, with zoom, pan, picking, dragging, lasso and the keys; what they mean is the view's to say. */
import { h, put, vars } from '../../dom.ts';
import { hideTooltip } from '../../parts/tooltip.ts';
import { paintedCanvas } from '../paint/canvas.ts';
import { reachOf, tools } from '../paint/labels.ts';
import type { Emphasis, Scene } from '../paint/scene.ts';
import { fitted, markScale, type Places, type View } from '../paint/view.ts';
import { fade } from './fade.ts';
import type { Gestures } from './gestures.ts';
import { glide } from './glide.ts';
import { lasso } from './lasso.ts';
import { picker } from './pick.ts';
import { pointers } from './pointers.ts';
import { neighbour, turnOf } from './walk.ts';
import { zooming } from './zooming.ts';

/** What fitting fits: nodes and where they stand. */
export type Whole = Pick<Scene, 'columns' | 'places'>;
export interface NetworkCanvas {
  readonly element: HTMLElement;
  /** Shows a scene; `whole` is what fitting fits, which may be more than is shown at the moment. Refits where asked. */
  show(scene: Scene, whole: Whole, refit: boolean): void;
  /** Moves to a view. */
  look(view: Pick<View, 'x' | 'y' | 'k'>): void;
  places(places: Places): void;
  emphasis(emphasis: Emphasis): void;
  fit(): void;
  zoomBy(factor: number): void;
  /** Moves the view so that a place of the plane stands in the middle. */
  centre(x: number, y: number): void;
  lassoMode(on: boolean): void;
  readonly view: View;
  /** The view in which the whole picture is seen, whatever part the window shows: what a file holds. */
  readonly whole: View;
  readonly scene: Scene | null;
  png(ratio: number): Promise<Blob>;
  /** Pictures drawn anew since the start. */
  drawn(): number;
  destroy(): void;
}

/** Kept free at the edges when all is fitted, in pixels. */
const margin = 8;

/**
 * Makes a canvas named `label` and described by the element with the id `described`. `moved` hears of every change of the view;
 * `covered` says how much of the lower edge lies under a bar, in pixels.
 */
export function networkCanvas(
  label: string,
  described: string,
  gestures: Gestures,
  moved: (view: View) => void = () => {},
  covered: () => number = () => 0,
): NetworkCanvas {
  const cursor = h('div', { class: 'network-cursor', id: 'network-cursor', role: 'img', hidden: true });
  const loop = lasso();
  const sheet = paintedCanvas((view) => {
    element.dataset.drawn = String(sheet.drawn());
    element.dataset.zoom = view.k.toFixed(3);
    element.dataset.view = [view.x, view.y, view.k].join();
  });
  const element = h('div', {
    class: 'network-canvas',
    role: 'application',
    tabindex: 0,
    'aria-label': label,
    'aria-describedby': described,
  });
  put(element, sheet.canvas, loop.element, cursor);
  const find = picker();
  let scene: Scene | null = null;
  let extent: Whole | null = null;
  /** Nobody has moved the view since it was fitted: it is fitted again when the page changes its size. */
  let fresh = true;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  const size = (): { width: number; height: number } => ({ width: element.clientWidth, height: element.clientHeight });
  const placeCursor = (view: View): void => {
    const at = scene?.emphasis.current ?? -1;
    cursor.hidden = at < 0;
    if (!scene || at < 0) {
      element.removeAttribute('aria-activedescendant');
      return;
    }
    const r = scene.columns.r[at]! * markScale(view.k) + 5;
    vars(cursor, {
      left: `${scene.places.x[at]! * view.k + view.x - r}px`,
      top: `${scene.places.y[at]! * view.k + view.y - r}px`,
      width: `${2 * r}px`,
      height: `${2 * r}px`,
    });
    cursor.dataset.key = scene.columns.keys[at]!;
    cursor.setAttribute('aria-label', gestures.nameNode(at));
    element.setAttribute('aria-activedescendant', cursor.id);
  };
  const look = (moving: boolean): void => {
    hideTooltip();
    clearTimeout(restTimer);
    sheet.look(zoom.view, moving);
    placeCursor(zoom.view);
    moved(zoom.view);
    if (moving) restTimer = setTimeout(() => sheet.look(zoom.view, false), 140);
  };
  const zoom = zooming(
    element,
    size,
    () => look(true),
    (view) => {
      fresh = false;
      gestures.rest(view);
    },
    () => hands.busy,
  );
  const passing = fade(sheet, () => sheet.look(zoom.view, false));
  const setPlaces = (places: Places): void => {
    if (!scene) return;
    passing.stop();
    scene = { ...scene, places };
    sheet.places(places);
    find.forget();
    look(true);
  };
  const slide = glide(setPlaces);
  const hands = pointers(element, {
    loop,
    scene: () => scene,
    view: () => zoom.view,
    find,
    gestures,
    move: setPlaces,
  });
  /** The view in which all of it lies free of `under` pixels at the lower edge; null where there is nothing to see. */
  const whole = (under: number): View | null => {
    const { width, height } = size();
    if (!extent?.columns.keys.length || !width) return null;
    const bottom = height - margin - Math.min(under, height / 2);
    const room = { left: margin, top: margin, right: width - Math.max(margin, tools.width), bottom };
    return fitted(extent.places, reachOf(extent.columns, (scene?.hulls.length ?? 0) > 0), width, height, room);
  };
  const fitAll = (): void => {
    const view = whole(covered());
    if (view) zoom.set(view);
  };
  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== element || !scene?.columns.keys.length) return;
    const at = scene.emphasis.current;
    const turn = turnOf(event.key);
    if (turn !== null) {
      const next = at < 0 ? Math.max(0, scene.emphasis.first[0] ?? 0) : neighbour(scene, at, turn);
      if (next >= 0) gestures.walk(next);
    } else if (event.key === '+' || event.key === '=') zoom.by(1.4);
    else if (event.key === '-') zoom.by(1 / 1.4);
    else if (event.key === '0') fitAll();
    else if (!gestures.key(event.key, at)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  const watcher = new ResizeObserver(() => {
    if (!scene) return;
    if (fresh) fitAll();
    else zoom.set(zoom.view);
  });
  watcher.observe(element);
  return {
    element,
    show: (next, whole, refit) => {
      const before = scene;
      scene = next;
      extent = whole;
      const fades = before !== null && !refit && passing(before, next);
      if (!fades) sheet.scene(next);
      find.forget();
      if (refit) {
        fresh = true;
        fitAll();
      }
      look(false);
      if (fades) slide.stop();
      else if (before) slide(before, next);
    },
    look: (view) => {
      fresh = false;
      zoom.set(view);
      look(false);
    },
    places: setPlaces,
    emphasis: (emphasis) => {
      if (!scene) return;
      passing.stop();
      scene = { ...scene, emphasis };
      sheet.emphasis(emphasis);
      look(false);
    },
    fit: () => {
      fresh = true;
      fitAll();
    },
    zoomBy: zoom.by,
    centre: (x, y) => {
      const { width, height } = size();
      zoom.set({ k: zoom.view.k, x: width / 2 - x * zoom.view.k, y: height / 2 - y * zoom.view.k });
      gestures.rest(zoom.view);
    },
    lassoMode: hands.lassoMode,
    get view() {
      return zoom.view;
    },
    get whole() {
      return whole(0) ?? zoom.view;
    },
    get scene() {
      return scene;
    },
    png: (ratio) => {
      passing.stop();
      return sheet.png(whole(0) ?? zoom.view, ratio);
    },
    drawn: sheet.drawn,
    destroy: () => {
      clearTimeout(restTimer);
      watcher.disconnect();
      hideTooltip();
      slide.stop();
      passing.stop();
      sheet.destroy();
    },
  };
}
