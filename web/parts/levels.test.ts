/** Marks of one line: none covers another, none moves, none is lost. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelled } from './levels.ts';

const fit = { apart: 15, most: 4, gather: 30 };

test('marks apart stay on the line; those of one day stand above each other', () => {
  const { placed, over } = levelled([100, 0, 100, 40], (x) => x, fit);
  expect(placed.map(({ x, level }) => [x, level])).toEqual([
    [0, 0],
    [40, 0],
    [100, 0],
    [100, 1],
  ]);
  expect(over).toEqual([]);
});

test('more than fits is counted where it is', () => {
  const { placed, over } = levelled([...Array<number>(9).fill(10), 200, 200], (x) => x, fit);
  expect(placed).toHaveLength(6);
  expect(over).toEqual([{ x: 10, count: 5 }]);
});

test('whatever the points: all told, none covered', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 300 }), (xs) => {
      const { placed, over } = levelled(xs, (x) => x, fit);
      expect(placed.length + over.reduce((sum, { count }) => sum + count, 0)).toBe(xs.length);
      for (const level of [0, 1, 2, 3]) {
        const row = placed.filter((one) => one.level === level).map(({ x }) => x);
        for (let i = 1; i < row.length; i++) expect(row[i]! - row[i - 1]!).toBeGreaterThanOrEqual(fit.apart);
      }
    }),
  );
});
