/** Powers of whole exponents are right to the last digit. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { power } from './power.ts';

test.each([
  [2, 10, 1024],
  [-2, 3, -8],
  [1597, 5, 10387823949447756],
  [565.531153274899, 3, 180871275.5622333],
  [601.9005760617493, -2, 0.0000027602631150174694],
  [10, 22, 1e22],
  [2, -1, 0.5],
  [2, 0.5, Math.SQRT2],
  [0, 0, 1],
  [10, 400, Number.POSITIVE_INFINITY],
  [-1, 0.5, Number.NaN],
  [Number.NaN, 0, 1],
])('%d ^ %d is %d', (base, exponent, result) => expect(power(base, exponent)).toBe(result));

test('of whole numbers they are what exact arithmetic gives', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 20 }), (base, exponent) => {
      expect(power(base, exponent)).toBe(Number(BigInt(base) ** BigInt(exponent)));
    }),
    { numRuns: 5000 },
  );
});
