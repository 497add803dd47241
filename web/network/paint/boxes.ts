/** Boxes on a screen, kept by the cells of a grid, so that asking what a new one would cover looks only nearby. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const cell = 48;

/** Whether two boxes share any area. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether one box lies within another. */
export function inside(box: Box, view: Box): boolean {
  return box.x >= view.x && box.y >= view.y && box.x + box.width <= view.x + view.width && box.y + box.height <= view.y + view.height;
}

export interface Boxes {
  add(box: Box): void;
  /** How many of the boxes this one overlaps, up to `most`; `but` is not counted. */
  covered(box: Box, most: number, but?: Box): number;
}

/** An empty set of boxes. */
export function boxes(): Boxes {
  const grid = new Map<number, Box[]>();
  const visit = (box: Box, each: (list: Box[] | undefined, id: number) => boolean): void => {
    for (let cx = Math.floor(box.x / cell); cx <= Math.floor((box.x + box.width) / cell); cx += 1)
      for (let cy = Math.floor(box.y / cell); cy <= Math.floor((box.y + box.height) / cell); cy += 1) {
        const id = cx * 65536 + cy;
        if (!each(grid.get(id), id)) return;
      }
  };
  return {
    add: (box) =>
      visit(box, (list, id) => {
        if (list) list.push(box);
        else grid.set(id, [box]);
        return true;
      }),
    covered: (box, most, but) => {
      const found = new Set<Box>();
      visit(box, (list) => {
        for (const other of list ?? []) {
          if (other !== but && overlaps(box, other)) found.add(other);
          if (found.size >= most) return false;
        }
        return true;
      });
      return found.size;
    },
  };
}
