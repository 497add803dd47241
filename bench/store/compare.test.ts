/** How two measured sides are compared. */
import { expect, test } from 'vitest';
import { compare, type Side } from './compare.ts';

const side = (change: Partial<Side> = {}): Side => ({
  load: { cost: 100_000, rows: 1_000_000, records: 10_000, disk: 5e8 },
  open: { cost: 3400, held: 960 },
  read: { routes: [{ route: 'officials', cost: 400 }], held: 1000 },
  change: { cost: 5000, closing: 0 },
  ...change,
});
const good = side({
  load: { cost: 40_000, rows: 1_000_000, records: 10_000, disk: 4e8 },
  open: { cost: 20, held: 90 },
  read: { routes: [{ route: 'officials', cost: 100 }], held: 150 },
  change: { cost: 8, closing: 3 },
});

test('all that is asked for is kept', () => {
  expect(compare(side(), good).kept).toBe(true);
});
test.each([
  ['opening', { open: { cost: 100, held: 90 } }],
  ['memory', { read: { routes: good.read.routes, held: 300 } }],
  ['own reads in sum', { read: { routes: [{ route: 'officials', cost: 200 }], held: 150 } }],
  ['a changed record', { change: { cost: 200, closing: 0 } }],
  ['loading', { load: { ...good.load, cost: 60_000 } }],
])('%s is told where it is not kept', (name, change) => {
  const { lines, kept } = compare(side(), { ...good, ...change });
  expect(kept).toBe(false);
  expect(lines.filter((line) => line.includes('NOT KEPT')).map((line) => line.startsWith(name))).toEqual([true]);
});
test('one slow route is told among quick ones; a quick one may be twice as slow', () => {
  const routes = [
    { route: 'map', cost: 1 },
    { route: 'officials', cost: 900 },
  ];
  const before = side({ read: { routes, held: 1000 } });
  expect(
    compare(before, {
      ...good,
      read: {
        routes: [
          { route: 'map', cost: 4 },
          { route: 'officials', cost: 90 },
        ],
        held: 150,
      },
    }).kept,
  ).toBe(true);
  expect(
    compare(before, {
      ...good,
      read: {
        routes: [
          { route: 'map', cost: 8 },
          { route: 'officials', cost: 90 },
        ],
        held: 150,
      },
    }).kept,
  ).toBe(false);
});
