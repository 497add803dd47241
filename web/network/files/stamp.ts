/** The mark of made-up records in a picture that leaves the page. */
import { isMadeUp, madeUpMark } from '../../notice.ts';
import type { CanvasContext } from '../paint/context.ts';

const size = 13;

/** Writes the mark at the foot of a picture, where the records are made up. */
export function stamp(context: CanvasContext, height: number, ratio: number): void {
  if (!isMadeUp()) return;
  context.globalAlpha = 1;
  context.font = `600 ${size * ratio}px sans-serif`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.strokeStyle = '#ffffff';
  context.fillStyle = '#8a1c12';
  context.lineWidth = 4 * ratio;
  for (const write of [context.strokeText, context.fillText]) write.call(context, madeUpMark, size * ratio, height - size * ratio);
}

/** The same for a picture of pixels, at twice the size of the page. */
export async function stamped(picture: Blob): Promise<Blob> {
  if (!isMadeUp()) return picture;
  const bitmap = await createImageBitmap(picture);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  const context = canvas.getContext('2d');
  if (!context) return picture;
  context.drawImage(bitmap, 0, 0);
  stamp(context, bitmap.height, 2);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? picture), 'image/png'));
}
