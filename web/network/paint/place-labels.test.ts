/** Labels never overlap, and the more important one wins. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from './boxes.ts';
import { type LabelRequest, placeLabels, textWidth } from './place-labels.ts';

const view = { x: 0, y: 0, width: 800, height: 500 };
const requests = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 800 }),
    y: fc.integer({ min: 0, max: 500 }),
    r: fc.integer({ min: 4, max: 15 }),
    width: fc.integer({ min: 20, max: 180 }),
    height: fc.constantFrom(16, 32),
    priority: fc.integer({ min: 0, max: 50 }),
  }),
  { maxLength: 60 },
);
const keyed = (list: Omit<LabelRequest, 'id'>[]): LabelRequest[] => list.map((one, i) => ({ ...one, id: i }));

test('no two labels overlap, and none leaves the view', () => {
  fc.assert(
    fc.property(requests, (list) => {
      const boxes = [...placeLabels(keyed(list), view).values()];
      boxes.forEach((box, i) => {
        for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= view.width && box.y + box.height <= view.height).toBe(true);
      });
    }),
  );
});

test('the order of the requests does not matter', () => {
  fc.assert(
    fc.property(requests, (list) => {
      const all = keyed(list);
      expect([...placeLabels(all, view)].sort()).toEqual([...placeLabels([...all].reverse(), view)].sort());
    }),
  );
});

test('of two marks in one place the more important is named', () => {
  const one = { x: 400, y: 250, r: 5, width: 3000, height: 16 };
  const two = { ...one, width: 80 };
  expect(
    [
      ...placeLabels(
        [
          { ...one, id: 0, priority: 9 },
          { ...two, id: 1, priority: 1 },
          { ...two, id: 2, priority: 5 },
        ],
        view,
      ).keys(),
    ][0],
  ).toBe(2);
  expect(textWidth('县政府')).toBe(3);
});
