/** Lists of numbers in OFD: boxes, matrices, outlines. */
import { type Box, combined, identity, type Matrix, matrixOf, type Point } from '../pdf/matrix.ts';

/** The numbers of a list; what is none is left out. */
export const numbersOf = (written: string | undefined): number[] =>
  (written ?? '')
    .split(/[\s,]+/u)
    .filter((one) => one !== '')
    .map(Number)
    .filter(Number.isFinite);

/** `left top width height`; null where it is none. */
export function boxOf(written: string | undefined): Box | null {
  const [left, top, width, height] = numbersOf(written);
  return left === undefined || top === undefined || width === undefined || height === undefined
    ? null
    : { left, top, right: left + width, bottom: top + height };
}

/** The space of an object that stands in a box of its own and may be transformed there. */
export const spaceIn = (outer: Matrix, { left, top }: Box, written: string | undefined): Matrix =>
  combined(outer, combined([...identity.slice(0, 4), left, top] as unknown as Matrix, matrixOf(numbersOf(written))));

/** A shape of more corners is a drawing, of which nobody can say that it covers what lies below. */
const mostCorners = 400;
/** Points that follow each step; the last of them is where it ends. */
const steps: Readonly<Record<string, number>> = { S: 1, M: 1, L: 1, Q: 2, B: 3 };

/** The outlines of a path (`M 0 0 L 9 0 L 9 5 C`); a curve is a line to its end, over its handles. Null where it is too much of a drawing. */
export function ringsOf(outline: string, move: (point: Point) => Point): Point[][] | null {
  const words = outline.split(/[\s,]+/u).filter((one) => one !== '');
  if (words.length > mostCorners * 8) return null;
  const rings: Point[][] = [];
  for (let at = 0; at < words.length; at += 1) {
    const step = words[at] ?? '';
    if (step === 'M' || step === 'S') rings.push([]);
    // An arc: two radii, an angle, two flags, its end.
    if (step === 'A') rings.at(-1)?.push(move([Number(words[at + 6]), Number(words[at + 7])]));
    for (let point = 0; point < (steps[step] ?? 0); point += 1)
      rings.at(-1)?.push(move([Number(words[at + 1 + point * 2]), Number(words[at + 2 + point * 2])]));
  }
  const whole = rings.filter((ring) => ring.length > 1 && ring.every(([x, y]) => Number.isFinite(x + y)));
  return whole.reduce((sum, { length }) => sum + length, 0) > mostCorners ? null : whole;
}
