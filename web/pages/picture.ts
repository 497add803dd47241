/** A scan: one picture, one page. Drawn from its bytes, since the page's policy lets no picture in by another address. */
import { type Sheets, scaleFor } from './sheets.ts';

/** Rejects where the browser cannot read the picture. */
export async function openPicture(bytes: ArrayBuffer): Promise<Sheets> {
  const picture = await createImageBitmap(new Blob([bytes]));
  return {
    count: 1,
    async draw(_, width) {
      const scale = Math.min(1, scaleFor(picture, width, devicePixelRatio));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(picture.width * scale));
      canvas.height = Math.max(1, Math.round(picture.height * scale));
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      return canvas;
    },
    close: () => picture.close(),
  };
}
