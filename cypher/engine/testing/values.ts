/** For tests: random values of all types that need no graph. */
import fc from 'fast-check';
import type { Value } from '../values.ts';

const text = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.string({ maxLength: 3, unit: 'grapheme' }),
  fc.constantFrom('', 'a', '县', '\uffff', '😀'),
);
const whole = fc.oneof(fc.bigInt({ min: -3n, max: 3n }), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }));
const fraction = fc.oneof(fc.constantFrom(0, -0, 1, 1.5, -2, Number.NaN, Number.POSITIVE_INFINITY), fc.double());

/** Values; small ones come often, so that two are often equal. */
export const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    whole,
    fraction,
    text,
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), tie('value')), { maxLength: 3, selector: ([name]) => name })
      .map((entries) => new Map(entries)),
  ),
}));
