/** Which rows and columns of a large grid are in sight, with a few beyond each edge so that a scroll finds them there. */

export interface Extent {
  /** First index in sight, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** `offset` and `length` in pixels along one axis, `size` the pixels of one row or column. */
export function inSight(offset: number, length: number, size: number, count: number, spare = 3): Extent {
  const from = Math.max(0, Math.min(count, Math.floor(offset / size) - spare));
  return { from, to: Math.max(from, Math.min(count, Math.ceil((offset + length) / size) + spare)) };
}
