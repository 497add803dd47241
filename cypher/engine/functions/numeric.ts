/** Functions of numbers. */
import { isNumber } from '../kinds.ts';
import { wrongType } from '../refuse.ts';
import type { Meaning } from './define.ts';
import { fraction, number } from './reading.ts';
import { rounded } from './rounding.ts';

export const numerics: readonly Meaning[] = [
  {
    signature: 'abs(input :: INTEGER | FLOAT) :: INTEGER | FLOAT',
    says: 'The number without its sign.',
    example: ['abs(-3)', '3'],
    source: 'numeric',
    run([input]) {
      const value = number(input);
      return typeof value === 'bigint' ? BigInt.asIntN(64, value < 0n ? -value : value) : Math.abs(value);
    },
  },
  {
    signature: 'ceil(input :: FLOAT) :: FLOAT',
    says: 'The least whole number that is not below, as FLOAT.',
    example: ['ceil(1.2)', '2.0'],
    source: 'numeric',
    run: ([input]) => Math.ceil(fraction(input)),
  },
  {
    signature: 'floor(input :: FLOAT) :: FLOAT',
    says: 'The greatest whole number that is not above, as FLOAT.',
    example: ['floor(1.8)', '1.0'],
    source: 'numeric',
    run: ([input]) => Math.floor(fraction(input)),
  },
  {
    signature: 'isNaN(input :: INTEGER | FLOAT) :: BOOLEAN',
    says: 'Whether the number is NaN, "not a number".',
    example: ['isNaN(0.0 / 0)', 'true'],
    source: 'numeric',
    run: ([input = null]) => (isNumber(input) ? Number.isNaN(input) : wrongType('INTEGER or FLOAT', input)),
  },
  {
    signature: 'rand() :: FLOAT',
    says: 'A random number from 0 to below 1.',
    example: ['rand() < 1', 'true'],
    source: 'numeric',
    run: () => Math.random(),
  },
  {
    signature: 'round(value :: FLOAT, precision = 0 :: INTEGER | FLOAT, mode = HALF_UP :: STRING) :: FLOAT',
    says: 'The number with so many places behind the point; mode: UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN, UNNECESSARY.',
    example: ['round(2.345, 2)', '2.35'],
    source: 'numeric',
    run: ([value, precision, mode]) => rounded(fraction(value), precision, mode),
  },
  {
    signature: 'sign(input :: INTEGER | FLOAT) :: INTEGER',
    says: '1, 0 or -1: whether the number is above, at or below zero.',
    example: ['sign(-2.5)', '-1'],
    source: 'numeric',
    run([input]) {
      const value = number(input);
      return value > 0 ? 1n : value < 0 ? -1n : 0n;
    },
  },
];
