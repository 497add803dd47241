/** Logarithms, roots and angles: FLOAT in, FLOAT out. */
import type { Meaning } from './define.ts';
import { fraction } from './reading.ts';

type Page = 'logarithmic' | 'trigonometric';
const ofOne = (source: Page, name: string, says: string, example: readonly [string, string], run: (value: number) => number): Meaning => ({
  signature: `${name}(input :: FLOAT) :: FLOAT`,
  says,
  example,
  source,
  run: ([input]) => run(fraction(input)),
});
const fixed = (source: Page, name: string, says: string, example: readonly [string, string], value: number): Meaning => ({
  signature: `${name}() :: FLOAT`,
  says,
  example,
  source,
  run: () => value,
});

export const mathematicals: readonly Meaning[] = [
  fixed('logarithmic', 'e', "The base of the natural logarithms, Euler's number.", ['round(e(), 4)', '2.7183'], Math.E),
  ofOne('logarithmic', 'exp', 'e to the power of the number.', ['exp(0)', '1.0'], Math.exp),
  ofOne('logarithmic', 'log', 'The natural logarithm.', ['log(1)', '0.0'], Math.log),
  ofOne('logarithmic', 'log10', 'The logarithm to base 10.', ['log10(1000)', '3.0'], Math.log10),
  ofOne('logarithmic', 'sqrt', 'The square root; NaN of what is below zero.', ['sqrt(9)', '3.0'], Math.sqrt),
  fixed('trigonometric', 'pi', 'The number pi.', ['round(pi(), 4)', '3.1416'], Math.PI),
  ofOne('trigonometric', 'acos', 'The angle, in radians, whose cosine it is.', ['acos(1)', '0.0'], Math.acos),
  ofOne('trigonometric', 'asin', 'The angle, in radians, whose sine it is.', ['asin(0)', '0.0'], Math.asin),
  ofOne('trigonometric', 'atan', 'The angle, in radians, whose tangent it is.', ['atan(0)', '0.0'], Math.atan),
  {
    signature: 'atan2(y :: FLOAT, x :: FLOAT) :: FLOAT',
    says: 'The angle, in radians, of the point (x, y).',
    example: ['atan2(0, 1)', '0.0'],
    source: 'trigonometric',
    run: ([y, x]) => Math.atan2(fraction(y), fraction(x)),
  },
  ofOne('trigonometric', 'cos', 'The cosine of an angle in radians.', ['cos(0)', '1.0'], Math.cos),
  ofOne('trigonometric', 'cot', 'The cotangent of an angle in radians.', ['round(cot(1), 4)', '0.6421'], (value) => 1 / Math.tan(value)),
  ofOne('trigonometric', 'degrees', 'An angle of radians in degrees.', ['degrees(pi())', '180.0'], (value) => value * (180 / Math.PI)),
  ofOne(
    'trigonometric',
    'haversin',
    'Half the versine of an angle in radians.',
    ['haversin(0)', '0.0'],
    (value) => (1 - Math.cos(value)) / 2,
  ),
  ofOne(
    'trigonometric',
    'radians',
    'An angle of degrees in radians.',
    ['round(radians(180), 4)', '3.1416'],
    (value) => value * (Math.PI / 180),
  ),
  ofOne('trigonometric', 'sin', 'The sine of an angle in radians.', ['sin(0)', '0.0'], Math.sin),
  ofOne('trigonometric', 'tan', 'The tangent of an angle in radians.', ['tan(0)', '0.0'], Math.tan),
];
