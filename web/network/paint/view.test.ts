/** A fitted picture is whole: whatever stands in it lies within the room with all that is drawn around it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitted, type Reach } from './view.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const places = fc.array(fc.tuple(number(-5000, 5000), number(-5000, 5000)), { minLength: 1, maxLength: 60 });
const reach = (i: number, zoom: number): Reach => {
  const r = (6 + (i % 10)) * Math.sqrt(zoom);
  return { left: r, right: r, up: r, down: r + 20 };
};

test('all of it lies within the room, and fills it from side to side or from top to bottom', () => {
  fc.assert(
    fc.property(
      places,
      fc.integer({ min: 240, max: 2000 }),
      fc.integer({ min: 240, max: 1200 }),
      number(0, 100),
      (points, width, height, bar) => {
        const at = { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) };
        const room = { left: 8, top: 8, right: width - 46, bottom: height - 8 - bar };
        const view = fitted(at, reach, width, height, room);
        const boxes = points.map(([x, y], i) => {
          const around = reach(i, view.k);
          const [sx, sy] = [x * view.k + view.x, y * view.k + view.y];
          return { left: sx - around.left, right: sx + around.right, top: sy - around.up, bottom: sy + around.down };
        });
        const left = Math.min(...boxes.map((box) => box.left));
        const right = Math.max(...boxes.map((box) => box.right));
        const top = Math.min(...boxes.map((box) => box.top));
        const bottom = Math.max(...boxes.map((box) => box.bottom));
        expect(left).toBeGreaterThan(room.left - 0.01);
        expect(right).toBeLessThan(room.right + 0.01);
        expect(top).toBeGreaterThan(room.top - 0.01);
        expect(bottom).toBeLessThan(room.bottom + 0.01);
        const full = Math.max((right - left) / (room.right - room.left), (bottom - top) / (room.bottom - room.top));
        if (view.k < 1.5) expect(full).toBeGreaterThan(0.98);
      },
    ),
  );
});

test('nothing to fit is no fault', () => {
  const none = { x: new Float64Array(), y: new Float64Array() };
  expect(Number.isFinite(fitted(none, reach, 300, 200, { left: 0, top: 0, right: 300, bottom: 200 }).x)).toBe(true);
});
