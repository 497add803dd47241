/** Which labels fit: the important first, each at the first free side of its mark, none over another label or a mark. */
import { type Box, boxes, inside, overlaps } from './boxes.ts';

export interface LabelRequest {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** Radius of the mark. */
  readonly r: number;
  readonly width: number;
  readonly height: number;
  readonly priority: number;
  /** Shown even where it must cover a mark; never over another label. */
  readonly must?: boolean;
}

const gap = 3;

/** Below, right, above, left; below and above are moved along the edge of the view rather than lost. */
function sides({ x, y, r, width, height }: LabelRequest, view: Box): Box[] {
  const along = Math.min(Math.max(x - width / 2, view.x), view.x + view.width - width);
  return [
    { x: along, y: y + r + gap, width, height },
    { x: x + r + gap, y: y - height / 2, width, height },
    { x: along, y: y - r - gap - height, width, height },
    { x: x - r - gap - width, y: y - height / 2, width, height },
  ];
}

/**
 * The boxes of the labels that can be shown, by id; at most `most`. A label out of sight takes no room and is not shown; `kept`
 * is kept free.
 */
export function placeLabels(requests: readonly LabelRequest[], view: Box, kept: readonly Box[] = [], most = 2000): Map<number, Box> {
  const order = [...requests].sort((a, b) => b.priority - a.priority || a.id - b.id);
  const marks = boxes();
  const landmarks = boxes();
  const own = new Map<number, Box>();
  for (const one of order) {
    const mark = { x: one.x - one.r, y: one.y - one.r, width: 2 * one.r, height: 2 * one.r };
    own.set(one.id, mark);
    marks.add(mark);
    if (one.must) landmarks.add(mark);
  }
  const labels = boxes();
  for (const box of kept) labels.add(box);
  const taken = new Map<number, Box>();
  for (const one of order) {
    if (taken.size >= most) break;
    if (!overlaps({ x: one.x, y: one.y, width: 0.1, height: 0.1 }, view)) continue;
    const clear = sides(one, view).filter((box) => inside(box, view) && labels.covered(box, 1) === 0);
    // A mark whose own label is shown is the last to be covered.
    const covers = (box: Box): number =>
      marks.covered(box, one.must ? 50 : 1, own.get(one.id)) + (one.must ? landmarks.covered(box, 50, own.get(one.id)) * 100 : 0);
    const free = clear.find((box) => covers(box) === 0) ?? (one.must ? clear.sort((a, b) => covers(a) - covers(b))[0] : undefined);
    if (!free) continue;
    labels.add(free);
    taken.set(one.id, free);
  }
  return taken;
}

/** The width of a text in em: a Chinese character is one, a Latin letter a little over half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.58;
  return width;
}
