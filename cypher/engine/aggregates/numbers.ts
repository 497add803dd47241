/** sum and avg. */
import type { Accumulator } from '../compiler.ts';
import { isNumber } from '../kinds.ts';
import { refuse, wrongType } from '../refuse.ts';
import { Temporal } from '../temporal/types.ts';
import type { Value } from '../values.ts';
import type { Aggregate } from './define.ts';

type Numeral = bigint | number;
/** Whole as long as it fits into 64 bits. */
function plus(left: Numeral, right: Numeral): Numeral {
  if (typeof left === 'bigint' && typeof right === 'bigint') {
    const sum = left + right;
    if (BigInt.asIntN(64, sum) === sum) return sum;
  }
  return Number(left) + Number(right);
}

/** Takes numbers, or durations; both in one group are refused. */
class Sum implements Accumulator {
  protected count = 0;
  #numbers: Numeral | null = null;
  #durations: Temporal | null = null;
  protected number(sum: Numeral | null, value: Numeral): Numeral {
    return plus(sum ?? 0n, value);
  }
  protected of(durations: Temporal): Value {
    return durations;
  }
  protected readonly none: Value = 0n;
  add([value = null]: readonly Value[]): void {
    this.count += 1;
    if (isNumber(value)) this.#numbers = this.number(this.#numbers, value);
    else if (value instanceof Temporal && value.type === 'DURATION')
      this.#durations = this.#durations === null ? value : (this.#durations.plus(value) ?? wrongType('DURATION', value));
    else wrongType('INTEGER, FLOAT or DURATION', value);
    if (this.#numbers !== null && this.#durations !== null) refuse('Numbers and durations cannot be added.');
  }
  result(): Value {
    return this.#durations ? this.of(this.#durations) : (this.#numbers ?? this.none);
  }
}
/** Keeps the mean and moves it with each value, so that great sums do not overflow. */
class Mean extends Sum {
  protected override readonly none = null;
  protected override number(mean: Numeral | null, value: Numeral): Numeral {
    const before = Number(mean ?? 0);
    // What is infinite stays so.
    return Number.isFinite(before) ? before + (Number(value) - before) / this.count : before + Number(value);
  }
  protected override of(durations: Temporal): Value {
    return durations.dividedBy(this.count);
  }
}

export const sums: readonly Aggregate[] = [
  {
    signature: 'sum(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION',
    says: 'The sum of the values that are not null; 0 where there are none.',
    example: ['UNWIND [1, 2, null] AS x RETURN sum(x)', '3'],
    source: 'aggregating',
    start: () => new Sum(),
  },
  {
    signature: 'avg(input :: INTEGER | FLOAT | DURATION) :: FLOAT | DURATION',
    says: 'The mean of the values that are not null; null where there are none.',
    example: ['UNWIND [1, 2, null] AS x RETURN avg(x)', '1.5'],
    source: 'aggregating',
    start: () => new Mean(),
  },
];
