/** What is painted on a page besides letters: filled shapes, thick strokes and pictures, as rings of points in units of the page. */
import { type Box, boxAround, type Matrix, moved, type Point } from './matrix.ts';

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];
export interface Area {
  /** Its place in the order of painting. */
  time: number;
  box: Box;
  /** Its outlines; null where it fills its box. */
  rings: readonly (readonly Point[])[] | null;
  evenOdd: boolean;
  /** Nothing below it is seen. */
  opaque: boolean;
  /** null where it has many, or is not known. */
  colour: Colour | null;
  picture: boolean;
}

/** A shape of more corners is a drawing, of which nobody can say that it covers what lies below. */
const mostCorners = 400;

const stepsOf = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;
/** Numbers behind each step. */
const lengths = [2, 2, 6, 4, 0];

/** The outlines of a path as pdf.js writes it (step, numbers, step, numbers …); a curve is a line to its end over its handles. */
export function ringsOf(path: ArrayLike<number> | null | undefined, matrix: Matrix, most = mostCorners): Point[][] | null {
  const rings: Point[][] = [];
  let corners = 0;
  for (let at = 0; path && at < path.length; ) {
    const step = path[at] ?? stepsOf.close;
    const length = lengths[step];
    if (length === undefined) return null;
    if (step === stepsOf.move) rings.push([]);
    if (step === stepsOf.curve) {
      const [start, ...rest] = [rings.at(-1)?.at(-1), ...pointsOf(path, at + 1, 3, matrix)] as Point[];
      if (start && rest.length === 3) rings.at(-1)?.push(...curve(start, rest as [Point, Point, Point]));
      corners += 4;
    } else for (const point of pointsOf(path, at + 1, length / 2, matrix)) rings.at(-1)?.push(point);
    corners += 1;
    if (corners > most) return null;
    at += 1 + length;
  }
  return rings.filter((ring) => ring.length > 1);
}
const pointsOf = (path: ArrayLike<number>, from: number, count: number, matrix: Matrix): Point[] =>
  Array.from({ length: count }, (_, at) => moved(matrix, [path[from + at * 2] ?? 0, path[from + at * 2 + 1] ?? 0]));
function curve(start: Point, [first, second, end]: readonly [Point, Point, Point]): Point[] {
  return [0.25, 0.5, 0.75, 1].map((t) => {
    const u = 1 - t;
    const on = (axis: 0 | 1): number =>
      u ** 3 * start[axis] + 3 * u * u * t * first[axis] + 3 * u * t * t * second[axis] + t ** 3 * end[axis];
    return [on(0), on(1)];
  });
}

/** The lines of a path as strips of the given width; two ends and no more, since a pen has no area of its own at corners. */
export const strips = (rings: readonly (readonly Point[])[], width: number): Point[][] =>
  rings.flatMap((ring) =>
    ring.slice(1).map(([x, y], at): Point[] => {
      const [x0, y0] = ring[at] as Point;
      const length = Math.hypot(x - x0, y - y0) || 1;
      const [nx, ny] = [((y0 - y) / length) * (width / 2), ((x - x0) / length) * (width / 2)];
      return [
        [x0 + nx, y0 + ny],
        [x + nx, y + ny],
        [x - nx, y - ny],
        [x0 - nx, y0 - ny],
      ];
    }),
  );

/** Whether a ring is a rectangle along the axes. */
const isBox = (ring: readonly Point[], box: Box): boolean =>
  ring.length >= 4 &&
  ring.length <= 5 &&
  ring.every(([x, y]) => near(x, box.left, box.right) && near(y, box.top, box.bottom)) &&
  Math.abs(signedArea(ring)) > 0.98 * (box.right - box.left) * (box.bottom - box.top);
const near = (value: number, one: number, other: number): boolean => Math.abs(value - one) < 0.1 || Math.abs(value - other) < 0.1;
const signedArea = (ring: readonly Point[]): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] as Point;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

/** The shape of some rings: its box, and its rings where it does not fill the box. */
export function shapeOf(rings: readonly (readonly Point[])[]): Pick<Area, 'box' | 'rings'> {
  const box = boxAround(rings.flat());
  return { box, rings: rings.length === 1 && isBox(rings[0] as Point[], box) ? null : rings };
}

/** Whether the area lies over a point that is in its box. */
export function covers({ rings, evenOdd }: Area, [x, y]: Point): boolean {
  if (!rings) return true;
  let [winding, crossings] = [0, 0];
  for (const ring of rings)
    for (let at = 0; at < ring.length; at += 1) {
      const [x0, y0] = ring[at] as Point;
      const [x1, y1] = ring[(at + 1) % ring.length] as Point;
      if (y0 > y === y1 > y || x >= x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) continue;
      winding += y1 > y0 ? 1 : -1;
      crossings += 1;
    }
  return evenOdd ? crossings % 2 === 1 : winding !== 0;
}
