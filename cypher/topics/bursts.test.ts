/** Bursts: the cheapest way through the automaton, none in a flat stream, the planted one where it was planted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Batch, bursts, costsOf, entering } from './bursts.ts';

const batch = fc.integer({ min: 1, max: 12 }).chain((all) => fc.record({ all: fc.constant(all), has: fc.integer({ min: 0, max: all }) }));

/** The cost of a way through, a bit a batch. */
function priceOf(batches: readonly Batch[], burst: (at: number) => boolean): number {
  const costs = costsOf(batches) ?? [];
  return costs.reduce(
    (sum, cost, at) => sum + (burst(at) ? cost[1] : cost[0]) + (burst(at) && !(at > 0 && burst(at - 1)) ? entering(batches.length) : 0),
    0,
  );
}

describe('bursts', () => {
  test('twelve quiet months, three of them loud', () => {
    const batches = Array.from({ length: 24 }, (_, at) => ({ all: 20, has: at >= 10 && at <= 12 ? 9 : 1 }));
    const found = bursts(batches);
    expect(found.map(({ from, to }) => [from, to])).toEqual([[10, 12]]);
    expect(found[0]?.weight).toBeGreaterThan(entering(24));
  });

  test('none in a flat stream, whatever its level and however busy its months', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 10 }),
        (busy, level) => {
          expect(bursts(busy.map((times) => ({ all: 10 * times, has: level * times })))).toEqual([]);
        },
      ),
    );
  });

  test('a word in no item, in every item, in no batch at all', () => {
    expect(bursts([])).toEqual([]);
    expect(bursts([{ all: 3, has: 0 }])).toEqual([]);
    expect(bursts([{ all: 3, has: 3 }])).toEqual([]);
  });

  test('the cheapest of all ways through', () => {
    fc.assert(
      fc.property(fc.array(batch, { minLength: 1, maxLength: 9 }), (batches) => {
        if (!costsOf(batches)) return;
        const inside = (at: number): boolean => bursts(batches).some(({ from, to }) => at >= from && at <= to);
        const chosen = priceOf(batches, inside);
        for (let way = 0; way < 2 ** batches.length; way += 1)
          expect(chosen).toBeLessThanOrEqual(priceOf(batches, (at) => ((way >> at) & 1) === 1) + 1e-9);
      }),
    );
  });

  test('apart, in order, within the stream, each worth its entry', () => {
    fc.assert(
      fc.property(fc.array(batch, { minLength: 2, maxLength: 80 }), (batches) => {
        let end = -2;
        for (const { from, to, weight } of bursts(batches)) {
          expect(from).toBeGreaterThan(end + 1);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThan(batches.length);
          expect(weight).toBeGreaterThanOrEqual(entering(batches.length) - 1e-9);
          end = to;
        }
      }),
    );
  });

  test('the work grows with the number of batches, not with its square', () => {
    const long = Array.from({ length: 200_000 }, (_, at) => ({ all: 5, has: at % 1000 < 20 ? 4 : 0 }));
    const found = bursts(long);
    expect(found).toHaveLength(200);
  });
});
