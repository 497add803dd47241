/** Pictures of OFD pages: whether something shines through them, and pages that are one, which are recognised. */
import { toPrinted } from '../ocr/lines.ts';
import { mostPoints, pictureSize } from '../ocr/pictures.ts';
import type { RecognisedLine, Recogniser } from '../ocr/recognise.ts';
import type { PrintedLine } from '../pdf/lines.ts';
import type { Box } from '../pdf/matrix.ts';

/** Nothing shines through a JPEG or BMP, nor through a PNG without a channel or a list for it. */
export function isOpaque(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4096));
  if (head[0] === 0xff || head.toString('latin1', 0, 2) === 'BM') return true;
  return head[0] === 0x89 && (head[25] ?? 4) < 4 && !head.includes('tRNS');
}

export interface Scan {
  /** The page it is, from 1. */
  page: number;
  pageHeight: number;
  bytes: Uint8Array;
  /** Where it stands on the page. */
  box: Box;
}

/** Recognises pictures of pages. `step` is called before each; one that cannot be recognised gives no lines. */
export async function recognised(scans: AsyncIterable<Scan>, step: () => void): Promise<{ lines: PrintedLine[]; seen: RecognisedLine[] }> {
  const found: { lines: PrintedLine[]; seen: RecognisedLine[] } = { lines: [], seen: [] };
  let recogniser: Recogniser | null = null;
  try {
    for await (const { page, pageHeight, bytes, box } of scans) {
      const size = pictureSize(bytes);
      if (!size || size.width < 300 || size.height < 300 || size.width * size.height > mostPoints) continue;
      step();
      recogniser ??= await (await import('../ocr/recognise.ts')).openRecogniser();
      const seen = await recogniser.lines(bytes).catch((): RecognisedLine[] => []);
      const [width, height] = [box.right - box.left, box.bottom - box.top];
      const moved = ({ parts, ...line }: PrintedLine): PrintedLine => ({
        ...line,
        x: line.x + box.left,
        right: line.right + box.left,
        y: line.y + box.top,
        down: (line.y + box.top) / pageHeight,
        column: { ...line.column, left: line.column.left + box.left, right: line.column.right + box.left },
        parts: parts.map(({ box: own, ...part }) => ({
          ...part,
          box: { left: own.left + box.left, top: own.top + box.top, right: own.right + box.left, bottom: own.bottom + box.top },
        })),
      });
      found.lines.push(...toPrinted(seen, size, { width, height }, page).map(moved));
      found.seen.push(...seen);
    }
  } finally {
    await recogniser?.close();
  }
  return found;
}
