/** count, collect, min and max. */
import type { Budget } from '../budget.ts';
import type { Accumulator } from '../compiler.ts';
import { compareForOrder } from '../operators/order.ts';
import type { Value } from '../values.ts';
import type { Aggregate } from './define.ts';

class Count implements Accumulator {
  #count = 0;
  add(): void {
    this.#count += 1;
  }
  result(): Value {
    return BigInt(this.#count);
  }
}
/** Collects count(*). */
export const countRows = (): Accumulator => new Count();

class Collect implements Accumulator {
  readonly #budget: Budget;
  readonly #values: Value[] = [];
  constructor(budget: Budget) {
    this.#budget = budget;
  }
  add([value = null]: readonly Value[]): void {
    this.#budget.hold(1);
    this.#values.push(value);
  }
  result(): Value {
    return this.#values;
  }
}

class Extreme implements Accumulator {
  readonly #sign: number;
  #value: Value = null;
  /** `sign` 1: the greatest; -1: the least. */
  constructor(sign: number) {
    this.#sign = sign;
  }
  add([value = null]: readonly Value[]): void {
    if (this.#value === null || compareForOrder(value, this.#value) * this.#sign > 0) this.#value = value;
  }
  result(): Value {
    return this.#value;
  }
}

export const collecting: readonly Aggregate[] = [
  {
    signature: 'count(input :: ANY) :: INTEGER',
    says: 'How many values are not null; count(*) counts rows.',
    example: ['UNWIND [1, null, 1] AS x RETURN count(x)', '2'],
    source: 'aggregating',
    start: countRows,
  },
  {
    signature: 'collect(input :: ANY) :: LIST<ANY>',
    says: 'A list of the values that are not null.',
    example: ['UNWIND [1, null, 2] AS x RETURN collect(x)', '[1, 2]'],
    source: 'aggregating',
    start: (budget) => new Collect(budget),
  },
  {
    signature: 'max(input :: ANY) :: ANY',
    says: 'The value that ORDER BY puts last, nulls left out.',
    example: ['UNWIND [1, 3, 2] AS x RETURN max(x)', '3'],
    source: 'aggregating',
    start: () => new Extreme(1),
  },
  {
    signature: 'min(input :: ANY) :: ANY',
    says: 'The value that ORDER BY puts first, nulls left out.',
    example: ['UNWIND [1, 3, 2] AS x RETURN min(x)', '1'],
    source: 'aggregating',
    start: () => new Extreme(-1),
  },
];
