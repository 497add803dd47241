/** The order of all values, their keys and their equality agree with each other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluated, written } from '../testing/asking.ts';
import { value } from '../testing/values.ts';
import type { Value } from '../values.ts';
import { compare } from './comparing.ts';
import { equal } from './equality.ts';
import { keyOf, keyOfAll } from './key.ts';
import { compareForOrder } from './order.ts';

const sign = (order: number): number => Math.sign(order);
const list = (text: string): Value[] => evaluated(text) as Value[];

describe('the order of ORDER BY', () => {
  test('goes by type, then by value, nulls last', () => {
    const sorted =
      "[{}, {a: 'x'}, {a: 1}, {a: null}, {b: 0}, {a: 1, b: 1}, [], [1], [1, 2], [null], localdatetime('2020-01-01T10:00'), date('2020-01-01'), " +
      "localtime('10:00'), duration('P1D'), '', 'a', '\uffff', '😀', false, true, -1, 1, 1.5, 0.0 / 0, null]";
    const expected = list(sorted);
    expect(expected.toReversed().sort(compareForOrder).map(written)).toEqual(expected.map(written));
  });
  test('is one order: turned round, carried on, never NaN', () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(sign(compareForOrder(a, b)) + sign(compareForOrder(b, a))).toBe(0);
        expect(compareForOrder(a, a)).toBe(0);
        if (compareForOrder(a, b) <= 0 && compareForOrder(b, c) <= 0) expect(compareForOrder(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
  test('< says the same where it says anything', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const order = compare(a, b);
        // Beyond 2^53 a whole number and a fraction are compared as fractions.
        if (order && typeof a === typeof b && typeof a !== 'object') expect(sign(order)).toBe(sign(compareForOrder(a, b)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('keys of DISTINCT', () => {
  test.each([
    ['1', '1.0', true],
    ['0.0', '-0.0', true],
    ['null', 'null', true],
    ['[1, null]', '[1.0, null]', true],
    ['{a: 1, b: 2}', '{b: 2, a: 1}', true],
    ['0.0 / 0', '0.0 / 0', false],
    ['1', "'1'", false],
    ["['a', 'b']", "['a,b']", false],
    ["[['a'], 'b']", "['a', ['b']]", false],
    ['9007199254740993', '9007199254740992.0', false],
    ['true', "'t'", false],
    ["date('2020-01-01')", "'2020-01-01'", false],
  ])('%s and %s: %s', (a, b, same) => expect(keyOf(evaluated(a)) === keyOf(evaluated(b))).toBe(same));
  test('are the same where = is true, but for whole numbers beyond 2^53', () => {
    const isSmall = (text: string): boolean => !/\d{16}|e\d\d|E\d\d/u.test(text);
    fc.assert(
      fc.property(value, value, (a, b) => {
        fc.pre(isSmall(written(a)) && isSmall(written(b)));
        const same = equal(a, b);
        if (same !== null) expect(keyOf(a) === keyOf(b)).toBe(same);
      }),
      { numRuns: 2000 },
    );
  });
  test('of several values are not mixed up', () => {
    expect(keyOfAll(['a', 'b'])).not.toBe(keyOfAll(['a,s1:b']));
    expect(keyOfAll([1n, null])).not.toBe(keyOfAll([null, 1n]));
  });
});

test('= is the same both ways', () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(equal(a, b)).toBe(equal(b, a));
    }),
    { numRuns: 2000 },
  );
});
