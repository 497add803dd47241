/** stDev and stDevP: how far values lie from their mean. */
import type { Accumulator } from '../compiler.ts';
import { fraction } from '../functions/reading.ts';
import type { Value } from '../values.ts';
import type { Aggregate } from './define.ts';

/** Goes along with the values (Welford), so that none need be kept. `less`: 1 for a sample, 0 for a whole population. */
class Deviation implements Accumulator {
  readonly #less: number;
  #count = 0;
  #mean = 0;
  #squares = 0;
  constructor(less: number) {
    this.#less = less;
  }
  add([input]: readonly Value[]): void {
    const value = fraction(input);
    this.#count += 1;
    const from = value - this.#mean;
    this.#mean += from / this.#count;
    this.#squares += from * (value - this.#mean);
  }
  result(): Value {
    if (this.#count === 0) return null;
    return this.#count < 2 ? 0 : Math.sqrt(this.#squares / (this.#count - this.#less));
  }
}

export const deviations: readonly Aggregate[] = [
  {
    signature: 'stDev(input :: FLOAT) :: FLOAT',
    says: 'The standard deviation of a sample.',
    example: ['UNWIND [1, 3] AS x RETURN round(stDev(x), 4)', '1.4142'],
    source: 'aggregating',
    start: () => new Deviation(1),
  },
  {
    signature: 'stDevP(input :: FLOAT) :: FLOAT',
    says: 'The standard deviation of a whole population.',
    example: ['UNWIND [1, 3] AS x RETURN stDevP(x)', '1.0'],
    source: 'aggregating',
    start: () => new Deviation(0),
  },
];
