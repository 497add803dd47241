/** Marks on one line that would cover each other stand above each other; what is more than fits is counted, never lost. */

export interface Placed<T> {
  readonly point: T;
  readonly x: number;
  /** 0 is the lowest. */
  readonly level: number;
}
export interface Over {
  readonly x: number;
  readonly count: number;
}

/**
 * Each point at its own x, on the lowest level where it is clear of the one before by `apart`. Past `most` levels points are not
 * placed but counted, together where they are closer than `gather`.
 */
export function levelled<T>(
  points: readonly T[],
  xOf: (point: T) => number,
  { apart, most, gather }: { apart: number; most: number; gather: number },
): { placed: Placed<T>[]; over: Over[] } {
  const ends: number[] = [];
  const placed: Placed<T>[] = [];
  const over: { x: number; count: number }[] = [];
  const inOrder = points.map((point) => ({ point, x: xOf(point) })).sort((a, b) => a.x - b.x);
  for (const { point, x } of inOrder) {
    const free = ends.findIndex((end) => end + apart <= x);
    const level = free < 0 ? ends.length : free;
    const last = over.at(-1);
    if (level < most) {
      ends[level] = x;
      placed.push({ point, x, level });
    } else if (last && x - last.x < gather) last.count += 1;
    else over.push({ x, count: 1 });
  }
  return { placed, over };
}
