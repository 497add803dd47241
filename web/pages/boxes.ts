/** Where a stretch of a record's text stands on the pages of its file: pure geometry over the anchors. */
import type { Fact, RecordDetail } from '../shapes.ts';

export type Anchors = NonNullable<RecordDetail['anchors']>;
export type Line = NonNullable<Anchors['lines']>[number];

/** The anchors of a record that has pages to show, else null. */
export const pagesOf = ({ anchors }: Pick<RecordDetail, 'anchors'>): Anchors | null => (anchors?.unit === 'page' ? anchors : null);

/** A line with the box of a stretch of it, its characters taken as equally wide; of a line that runs up or down, the whole. */
function narrowed(line: Line, start: number, end: number): Line {
  const [left = 0, top = 0, width = 0, height = 0] = line.box;
  const length = Math.max(1, line.end - line.start);
  if (height > width && length > 1) return line;
  const [from, to] = [Math.max(0, start - line.start) / length, Math.min(length, end - line.start) / length];
  return { ...line, box: [left + Math.round(width * from), top, Math.max(1, Math.round(width * (to - from))), height] };
}

/**
 * The parts of printed lines that hold any of the stretch, each with the box of what of it stands there; of an empty stretch, the part
 * it stands in. Offsets in UTF-16 units of the text.
 */
export function linesAt({ lines = [] }: Anchors, start: number, end: number): Line[] {
  const to = Math.max(end, start + 1);
  return lines.filter((line) => line.start < to && line.end > start).map((line) => narrowed(line, start, to));
}

/** The page, from 1, on which a stretch begins. */
export function pageAt(anchors: Anchors, start: number, end: number): number {
  const [first] = linesAt(anchors, start, end);
  return first?.page ?? Math.max(1, anchors.starts.findLastIndex((one) => one <= start) + 1);
}

/**
 * The fact at a point of a page (ten thousandths of its width and height): of those on the line there, the nearest to where the
 * point lies along it, characters taken as equally wide. Null where there is no line, or no fact of the graph on it.
 */
export function factAt<F extends Pick<Fact, 'edge' | 'start' | 'end'>>(
  { lines = [] }: Anchors,
  facts: readonly F[],
  page: number,
  [x, y]: readonly [x: number, y: number],
): F | null {
  const line = lines.find(({ page: on, box: [left = 0, top = 0, width = 0, height = 0] }) => {
    return on === page && x >= left && x <= left + width && y >= top && y <= top + height;
  });
  if (!line) return null;
  const [left = 0, , width = 1] = line.box;
  const at = line.start + ((x - left) / Math.max(1, width)) * (line.end - line.start);
  const distance = ({ start, end }: F): number => Math.max(start - at, at - end, 0);
  const near = facts.filter(({ edge, start, end }) => edge !== null && start < line.end && end > line.start);
  return near.reduce<F | null>((best, one) => (best && distance(best) <= distance(one) ? best : one), null);
}

/** A page number, from 1, as it stands in an address; null: the text is shown. */
export function pageFrom(written: string | undefined): number | null {
  return /^[1-9]\d{0,5}$/u.test(written ?? '') ? Number(written) : null;
}
