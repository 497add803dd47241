/** The lines of several documents → one text. No sentence goes on from one document to the next, and each has its own headers and footers. */
import type { Anchors } from '../../../cypher/anchors.ts';
import { setAside } from '../pdf/furniture.ts';
import type { PrintedLine } from '../pdf/lines.ts';
import { joinLines, type PageSize } from '../pdf/text.ts';

export interface Joined {
  text: string;
  anchors: Anchors;
  /** What was left out at the edges of pages, once each. */
  furniture: string[];
}

/** `lines` are in order of pages, which are counted from 1 over all documents; `counts` says how many each has. */
export function joinDocuments(lines: readonly PrintedLine[], sizes: readonly PageSize[], counts: readonly number[]): Joined {
  const starts: number[] = [];
  const places: NonNullable<Anchors['lines']> = [];
  const furniture = new Set<string>();
  let text = '';
  let before = 0;
  for (const count of counts) {
    const own = sizes.slice(before, before + count);
    const mine = lines.filter(({ page }) => page > before && page <= before + count);
    const divided = setAside(
      mine.map((line) => ({ ...line, page: line.page - before })),
      count,
    );
    for (const one of divided.furniture) furniture.add(one);
    const joined = joinLines(divided.lines, own);
    starts.push(...joined.anchors.starts.map((start) => start + text.length));
    for (const { start, end, page, box } of joined.anchors.lines ?? [])
      places.push({ start: start + text.length, end: end + text.length, page: page + before, box });
    if (divided.lines.length > 0) text += joined.text;
    before += count;
  }
  return { text, anchors: { unit: 'page', starts, lines: places }, furniture: [...furniture] };
}
