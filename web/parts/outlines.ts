/** The shapes of the kinds of nodes, as corners around the middle; a circle has none. All have about the area of a circle of radius 1. */
import type { MarkShape } from '../shapes.ts';

const polygon = (count: number, radius: number, turn: number): number[] =>
  Array.from({ length: count }, (_, i) => [
    radius * Math.cos(turn + (i * 2 * Math.PI) / count),
    radius * Math.sin(turn + (i * 2 * Math.PI) / count),
  ]).flat();
const arm = 1 / 2.6;
const outlines: Readonly<Record<MarkShape, readonly number[]>> = {
  circle: [],
  square: polygon(4, 1.2, Math.PI / 4),
  diamond: polygon(4, 1.3, 0),
  hexagon: polygon(6, 1.12, Math.PI / 6),
  triangle: polygon(3, 1.35, -Math.PI / 2),
  star: Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 ? 0.675 : 1.35;
    const angle = -Math.PI / 2 + (i * Math.PI) / 5;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  }).flat(),
  cross: [-1, -arm, -arm, -arm, -arm, -1, arm, -1, arm, -arm, 1, -arm, 1, arm, arm, arm, arm, 1, -arm, 1, -arm, arm, -1, arm],
};

/** Corners of a shape, x and y in turn; empty for a circle. */
export function cornersOf(shape: MarkShape): readonly number[] {
  return outlines[shape];
}
