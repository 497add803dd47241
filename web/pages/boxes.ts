/** Where a stretch of a record's text stands on the pages of its file: pure geometry over the anchors. */
import type { RecordDetail } from '../shapes.ts';

export type Anchors = NonNullable<RecordDetail['anchors']>;
export type Line = NonNullable<Anchors['lines']>[number];

/** The anchors of a record that has pages to show, else null. */
export const pagesOf = ({ anchors }: Pick<RecordDetail, 'anchors'>): Anchors | null => (anchors?.unit === 'page' ? anchors : null);

/** The printed lines that hold any of the stretch; of an empty stretch, the line it stands in. Offsets in UTF-16 units of the text. */
export function linesAt({ lines = [] }: Anchors, start: number, end: number): Line[] {
  const to = Math.max(end, start + 1);
  return lines.filter((line) => line.start < to && line.end > start);
}

/** The page, from 1, on which a stretch begins. */
export function pageAt(anchors: Anchors, start: number, end: number): number {
  const [first] = linesAt(anchors, start, end);
  return first?.page ?? Math.max(1, anchors.starts.findLastIndex((one) => one <= start) + 1);
}

/** A page number, from 1, as it stands in an address; null: the text is shown. */
export function pageFrom(written: string | undefined): number | null {
  return /^[1-9]\d{0,5}$/u.test(written ?? '') ? Number(written) : null;
}
