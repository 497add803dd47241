/** The tree holds every body once, and finds the nearest. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillTree, makeTree, nearest } from './tree.ts';

const coordinate = fc.oneof(fc.double({ min: -1e4, max: 1e4, noNaN: true }), fc.constantFrom(0, 1, 1e-9));
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 300 });

test('every body stands in exactly one leaf, whatever the places', () => {
  fc.assert(
    fc.property(points, (list) => {
      const tree = makeTree(list.length);
      fillTree(
        tree,
        Float64Array.from(list, ([x]) => x),
        Float64Array.from(list, ([, y]) => y),
      );
      const found: number[] = [];
      for (let cell = 0; cell < tree.cells; cell += 1)
        if (tree.leaf[cell]) found.push(...tree.order.subarray(tree.first[cell], tree.last[cell]));
      expect(found.sort((a, b) => a - b)).toEqual([...list.keys()]);
      expect(tree.skip[0]).toBe(tree.cells);
    }),
  );
});

test('the nearest body is the one a search of all finds', () => {
  fc.assert(
    fc.property(points, coordinate, coordinate, (list, px, py) => {
      const [x, y] = [Float64Array.from(list, (p) => p[0]), Float64Array.from(list, (p) => p[1])];
      const tree = makeTree(list.length);
      fillTree(tree, x, y);
      const least = Math.min(...list.map(([a, b]) => Math.hypot(a - px, b - py)));
      const found = nearest(tree, x, y, px, py, Number.POSITIVE_INFINITY, () => true);
      expect(Math.hypot(x[found]! - px, y[found]! - py)).toBe(least);
    }),
  );
});
