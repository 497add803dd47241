/**
 * The canvas of a network. Where the browser has OffscreenCanvas a worker draws; until its picture comes, the last one is moved
 * and scaled to where it belongs, in the same frame the reader moved it. Elsewhere the page draws by itself.
 */
import { h, vars } from '../../dom.ts';
import { draft } from './draft.ts';
import { dense } from './edges.ts';
import { firstPicture, nextTask } from './first.ts';
import type { Drawn, Order } from './render.worker.ts';
import type { Emphasis, Scene } from './scene.ts';
import { type Places, pixelsOf, type View } from './view.ts';

export interface PaintedCanvas {
  readonly canvas: HTMLCanvasElement;
  scene(scene: Scene): void;
  places(places: Places): void;
  emphasis(emphasis: Emphasis): void;
  /** Shows a view; while `moving`, with less detail where all of it would take too long. */
  look(view: View, moving: boolean): void;
  /** The view as a PNG file, `ratio` pixels for each CSS pixel. */
  png(view: View, ratio: number): Promise<Blob>;
  /** Pictures drawn anew since the start. */
  drawn(): number;
  destroy(): void;
}

/** Whether a worker can draw and hand over bitmaps. */
const canOffload = (): boolean => typeof OffscreenCanvas === 'function' && typeof ImageBitmapRenderingContext === 'function';

/** Makes the canvas; `shown` is called with every picture that is drawn. */
export function paintedCanvas(shown: (view: View) => void = () => {}): PaintedCanvas {
  return canOffload() ? offloaded(shown) : onPage(shown);
}

function offloaded(shown: (view: View) => void): PaintedCanvas {
  const canvas = h('canvas', { class: 'painted-canvas', 'aria-hidden': 'true' });
  const sheet = canvas.getContext('bitmaprenderer')!;
  const worker = new Worker(new URL('./render.worker.ts', import.meta.url), { type: 'module' });
  const files = new Map<number, (blob: Blob) => void>();
  let on: View | null = null;
  let wanted: { view: View; moving: boolean } | null = null;
  let next: { view: View; moving: boolean } | null = null;
  let busy = false;
  /** The first scene, where it is of thousands: the page draws its first picture sooner than the worker, then hands it over. */
  let early: Scene | null = null;
  let sketching = false;
  let count = 0;
  let asked = 0;
  const send = (order: Order): void => worker.postMessage(order);
  const ask = (): void => {
    if (busy || early || !next) return;
    busy = true;
    send({ ...next, ratio: devicePixelRatio || 1 });
    next = null;
  };
  const move = (): void => {
    if (!on || !wanted) return;
    const k = wanted.view.k / on.k;
    const still = k === 1 && wanted.view.x === on.x && wanted.view.y === on.y;
    const [dx, dy] = [wanted.view.x - on.x * k, wanted.view.y - on.y * k];
    vars(canvas, { transform: still ? 'none' : `matrix(${k},0,0,${k},${dx},${dy})` });
  };
  const show = (bitmap: ImageBitmap, view: View): void => {
    count += 1;
    on = view;
    sheet.transferFromImageBitmap(bitmap);
    vars(canvas, { width: `${on.width}px`, height: `${on.height}px` });
    move();
    shown(on);
  };
  const sketch = async (scene: Scene, view: View): Promise<void> => {
    sketching = true;
    show(await firstPicture(scene, view, devicePixelRatio || 1), view);
    // In a task of its own: copying thousands of names takes a while.
    await nextTask();
    if (early) send({ scene: early });
    early = null;
    ask();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Drawn>) => {
    if ('file' in data) {
      files.get(data.file)?.(data.blob);
      files.delete(data.file);
    } else {
      busy = false;
      show(data.bitmap, data.view);
      ask();
    }
  });
  return {
    canvas,
    scene: (scene) => {
      if (early || (count === 0 && scene.columns.from.length > dense)) early = scene;
      else send({ scene });
    },
    places: (places) => {
      if (early) early = { ...early, places };
      else send({ places });
    },
    emphasis: (emphasis) => {
      if (early) early = { ...early, emphasis };
      else send({ emphasis });
    },
    look: (view, moving) => {
      wanted = { view, moving };
      next = wanted;
      if (early && !sketching) void sketch(early, view);
      move();
      ask();
    },
    png: (view, ratio) =>
      new Promise((resolve) => {
        asked += 1;
        files.set(asked, resolve);
        send({ file: asked, view, ratio });
      }),
    drawn: () => count,
    destroy: () => worker.terminate(),
  };
}

function onPage(shown: (view: View) => void): PaintedCanvas {
  const canvas = h('canvas', { class: 'painted-canvas', 'aria-hidden': 'true' });
  const context = canvas.getContext('2d', { alpha: false })!;
  const held = draft();
  let frame = 0;
  let count = 0;
  const drawOn = (target: HTMLCanvasElement, view: View, ratio: number, moving: boolean): void => {
    const [width, height] = pixelsOf(view, ratio);
    if (target.width !== width || target.height !== height) Object.assign(target, { width, height });
    const begun = performance.now();
    held.draw(target === canvas ? context : target.getContext('2d', { alpha: false })!, view, ratio, moving);
    if (moving) held.took(performance.now() - begun);
  };
  return {
    canvas,
    scene: held.scene,
    places: held.places,
    emphasis: held.emphasis,
    look: (view, moving) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        drawOn(canvas, view, devicePixelRatio || 1, moving);
        vars(canvas, { width: `${view.width}px`, height: `${view.height}px` });
        count += 1;
        shown(view);
      });
    },
    png: (view, ratio) =>
      new Promise((resolve, reject) => {
        const sheet = h('canvas');
        drawOn(sheet, view, ratio, false);
        sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture'))), 'image/png');
      }),
    drawn: () => count,
    destroy: () => cancelAnimationFrame(frame),
  };
}
