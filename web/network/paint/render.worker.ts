/** Draws off the page's own thread and hands each picture over as a bitmap. */
import { draft } from './draft.ts';
import type { Emphasis, Scene } from './scene.ts';
import { type Places, pixelsOf, type View } from './view.ts';

export type Order =
  | { readonly scene: Scene }
  | { readonly places: Places }
  | { readonly emphasis: Emphasis }
  | { readonly view: View; readonly ratio: number; readonly moving: boolean }
  | { readonly file: number; readonly view: View; readonly ratio: number };
export type Drawn = { readonly bitmap: ImageBitmap; readonly view: View } | { readonly file: number; readonly blob: Blob };

const held = draft();
const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { alpha: false })!;
// The first stroke and the first bitmap of a canvas wait for the browser: better now than with the first picture.
context.fillRect(0, 0, 1, 1);
canvas.transferToImageBitmap().close();

function draw(view: View, ratio: number, moving: boolean): void {
  const begun = performance.now();
  const [width, height] = pixelsOf(view, ratio);
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  held.draw(context, view, ratio, moving);
  const bitmap = canvas.transferToImageBitmap();
  if (moving) held.took(performance.now() - begun);
  postMessage({ bitmap, view } satisfies Drawn, { transfer: [bitmap] });
}

async function file(id: number, view: View, ratio: number): Promise<void> {
  const sheet = new OffscreenCanvas(...pixelsOf(view, ratio));
  held.draw(sheet.getContext('2d', { alpha: false })!, view, ratio, false);
  postMessage({ file: id, blob: await sheet.convertToBlob({ type: 'image/png' }) } satisfies Drawn);
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if ('scene' in data) held.scene(data.scene);
  else if ('places' in data) held.places(data.places);
  else if ('emphasis' in data) held.emphasis(data.emphasis);
  else if ('file' in data) void file(data.file, data.view, data.ratio);
  else draw(data.view, data.ratio, data.moving);
});
