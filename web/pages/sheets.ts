/** What the pages of a file are to the view that shows them, however they are drawn. */

export interface Sheets {
  readonly count: number;
  /** Draws a page (from 1) at so many CSS pixels of width. Rejects where the file does not allow it, and when `signal` ends it. */
  draw(page: number, width: number, signal: AbortSignal): Promise<HTMLCanvasElement>;
  close(): void;
}

/** Points of one canvas at most: browsers draw nothing beyond their own bound, and a page may claim any size. */
const mostPoints = 16_000_000;

/** The scale that makes a page `width` CSS pixels wide on this screen, within what a canvas can hold. */
export function scaleFor(page: { width: number; height: number }, width: number, ratio: number): number {
  return Math.min((width * ratio) / page.width, Math.sqrt(mostPoints / (page.width * page.height)));
}
