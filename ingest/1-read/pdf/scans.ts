/** Pages of a PDF that are pictures only: the largest picture of each is recognised. */
import { extractImages } from 'unpdf';
import { toPrinted } from '../ocr/lines.ts';
import { mostPoints, pnm, type Size } from '../ocr/pictures.ts';
import type { RecognisedLine, Recogniser } from '../ocr/recognise.ts';
import type { PrintedLine } from './lines.ts';
import type { Pdf } from './open.ts';

export interface Scanned {
  lines: PrintedLine[];
  seen: RecognisedLine[];
  /** Pages on which a picture was found. */
  pages: number[];
}

/** Recognises the given pages; `sizes` are those of all pages. `step` is called before each. Pages without a picture give nothing. */
export async function readScans(pdf: Pdf, pages: readonly number[], sizes: readonly Size[], step: () => void): Promise<Scanned> {
  const found: Scanned = { lines: [], seen: [], pages: [] };
  let recogniser: Recogniser | null = null;
  try {
    for (const page of pages) {
      step();
      const pictures = await extractImages(pdf, page);
      const [picture] = pictures
        .filter(({ width, height }) => width > 300 && height > 300 && width * height <= mostPoints)
        .sort((a, b) => b.width * b.height - a.width * a.height);
      const size = sizes[page - 1];
      if (!picture || !size) continue;
      recogniser ??= await (await import('../ocr/recognise.ts')).openRecogniser();
      const seen = await recogniser.lines(pnm(picture));
      found.lines.push(...toPrinted(seen, picture, size, page));
      found.seen.push(...seen);
      found.pages.push(page);
    }
  } finally {
    await recogniser?.close();
  }
  return found;
}
