/** Pages of a PDF that are pictures only, or whose characters the file does not tell: they are recognised. */
import { extractImages } from 'unpdf';
import { toPrinted } from '../ocr/lines.ts';
import { type Drawing, mostPoints, pnm, type Size } from '../ocr/pictures.ts';
import type { RecognisedLine, Recogniser } from '../ocr/recognise.ts';
import type { PrintedLine } from './lines.ts';
import type { Pdf } from './open.ts';

export interface Scanned {
  lines: PrintedLine[];
  seen: RecognisedLine[];
  /** Pages on which a picture was found. */
  pages: number[];
}

/** The largest picture of a page; undefined where it has none of the size of text. */
async function largestOf(pdf: Pdf, page: number): Promise<Drawing | undefined> {
  const pictures = await extractImages(pdf, page);
  return pictures
    .filter(({ width, height }) => width > 300 && height > 300 && width * height <= mostPoints)
    .sort((a, b) => b.width * b.height - a.width * a.height)[0];
}

/**
 * Recognises the given pages; `sizes` are those of all pages, `drawn` draws those that are no pictures but cannot be read.
 * `step` is called before each. Pages without a picture give nothing.
 */
export async function readScans(
  pdf: Pdf,
  pages: readonly number[],
  sizes: readonly Size[],
  drawn: ReadonlyMap<number, () => Drawing>,
  step: () => void,
): Promise<Scanned> {
  const found: Scanned = { lines: [], seen: [], pages: [] };
  let recogniser: Recogniser | null = null;
  try {
    for (const page of pages) {
      step();
      const picture = drawn.get(page)?.() ?? (await largestOf(pdf, page));
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
