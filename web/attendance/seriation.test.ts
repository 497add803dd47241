/** Seriation brings people of the same meetings together, whatever order they come in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seriate } from './seriation.ts';

const set = (...values: number[]): ReadonlySet<number> => new Set(values);

test('two interleaved groups come apart', () => {
  const order = seriate([set(1, 2, 3), set(7, 8), set(1, 2), set(7, 8, 9), set(2, 3), set(8, 9)]);
  expect(order.slice(0, 3).sort()).toEqual([0, 2, 4]);
  expect(order.slice(3).sort()).toEqual([1, 3, 5]);
});

test('a chain is found again', () => {
  const shuffled = [3, 0, 4, 1, 2];
  const order = seriate(shuffled.map((i) => set(i, i + 1, i + 2))).map((at) => shuffled[at]);
  expect([order, [...order].reverse()]).toContainEqual([0, 1, 2, 3, 4]);
});

test('every row stands once, and the same rows give the same order', () => {
  const sets = fc.array(fc.uniqueArray(fc.nat(12), { maxLength: 8 }), { maxLength: 40 });
  fc.assert(
    fc.property(sets, (lists) => {
      const rows = lists.map((list) => new Set(list));
      const order = seriate(rows);
      expect([...order].sort((a, b) => a - b)).toEqual(rows.map((_, i) => i));
      expect(seriate(rows)).toEqual(order);
    }),
  );
});
