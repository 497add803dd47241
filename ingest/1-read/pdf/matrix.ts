/** Points, boxes and the transformations of PDF: six numbers that turn a point of one space into a point of another. */

export type Matrix = readonly [number, number, number, number, number, number];
export type Point = readonly [x: number, y: number];
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that does `inner` first, then `outer`. */
export const combined = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];
export const moved = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];

/** Six finite numbers from what pdf.js hands over; anything else is the identity. */
export function matrixOf(found: unknown): Matrix {
  const six = Array.from((found ?? []) as ArrayLike<number>);
  return six.length === 6 && six.every(Number.isFinite) ? (six as unknown as Matrix) : identity;
}

export const boxAround = (points: readonly Point[]): Box => {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
};
/** The corners of a box under a transformation, in the order of a walk around it. */
export const cornersOf = (matrix: Matrix, { left, top, right, bottom }: Box): Point[] => [
  moved(matrix, [left, top]),
  moved(matrix, [right, top]),
  moved(matrix, [right, bottom]),
  moved(matrix, [left, bottom]),
];
export const common = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});
export const holds = ({ left, top, right, bottom }: Box, [x, y]: Point): boolean => x >= left && x <= right && y >= top && y <= bottom;
export const areaOf = ({ left, top, right, bottom }: Box): number => Math.max(0, right - left) * Math.max(0, bottom - top);
