/** Which labels fit: the important first, each at the first free side of its mark, none over another label or a larger mark. */

export interface LabelRequest {
  readonly key: string;
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
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const gap = 3;

function sides(one: LabelRequest): Box[] {
  const { x, y, r, width, height } = one;
  return [
    { x: x - width / 2, y: y + r + gap, width, height },
    { x: x + r + gap, y: y - height / 2, width, height },
    { x: x - width / 2, y: y - r - gap - height, width, height },
    { x: x - r - gap - width, y: y - height / 2, width, height },
  ];
}

/** Whether two boxes share any area. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The boxes of the labels that can be shown, by key. A label out of sight takes no room and is not shown; `kept` is kept free. */
export function placeLabels(requests: readonly LabelRequest[], view: Box, kept: readonly Box[] = []): Map<string, Box> {
  const order = [...requests].sort((a, b) => b.priority - a.priority || (a.key < b.key ? -1 : 1));
  const marks = order.map((one) => ({ key: one.key, x: one.x - one.r, y: one.y - one.r, width: 2 * one.r, height: 2 * one.r }));
  const taken = new Map<string, Box>();
  const boxes: Box[] = [...kept];
  for (const one of order) {
    if (!overlaps({ x: one.x, y: one.y, width: 0.1, height: 0.1 }, view)) continue;
    const clear = sides(one).filter((box) => inside(box, view) && !boxes.some((other) => overlaps(box, other)));
    const covers = (box: Box): number => marks.filter((mark) => mark.key !== one.key && overlaps(box, mark)).length;
    const free = clear.find((box) => covers(box) === 0) ?? (one.must ? clear.sort((a, b) => covers(a) - covers(b))[0] : undefined);
    if (!free) continue;
    boxes.push(free);
    taken.set(one.key, free);
  }
  return taken;
}

function inside(box: Box, view: Box): boolean {
  return box.x >= view.x && box.y >= view.y && box.x + box.width <= view.x + view.width && box.y + box.height <= view.y + view.height;
}

/** The width of a text in em: a Chinese character is one, a Latin letter a little over half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.58;
  return width;
}
