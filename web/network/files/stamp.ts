/** The mark of made-up records in a picture that leaves the page. */
import { isMadeUp, madeUpMark } from '../../notice.ts';
import type { Pen } from '../paint/pen.ts';

const size = 13;

/** Writes the mark at the foot of a picture, where the records are made up. */
export function stamp(pen: Pen, height: number, ratio: number): void {
  if (!isMadeUp()) return;
  pen.globalAlpha = 1;
  pen.font = `600 ${size * ratio}px sans-serif`;
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  pen.strokeStyle = '#ffffff';
  pen.fillStyle = '#8a1c12';
  pen.lineWidth = 4 * ratio;
  for (const write of [pen.strokeText, pen.fillText]) write.call(pen, madeUpMark, size * ratio, height - size * ratio);
}

/** The same for a picture of pixels, at twice the size of the page. */
export async function stamped(picture: Blob): Promise<Blob> {
  if (!isMadeUp()) return picture;
  const bitmap = await createImageBitmap(picture);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  const pen = canvas.getContext('2d');
  if (!pen) return picture;
  pen.drawImage(bitmap, 0, 0);
  stamp(pen, bitmap.height, 2);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? picture), 'image/png'));
}
