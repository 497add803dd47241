/** sum and avg. */
import type { Accumulator } from '../compiler.ts';
import { isNumber } from '../kinds.ts';
import { refuse, wrongType } from '../refuse.ts';
import { DurationValue } from '../temporal/duration.ts';
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

/** Takes numbers, or durations; both in one group are refused. `D` is what is kept of durations. */
abstract class OfNumerals<D> implements Accumulator {
  protected count = 0;
  #numbers: Numeral | null = null;
  #durations: D | null = null;
  protected abstract number(before: Numeral | null, value: Numeral): Numeral;
  protected abstract duration(before: D | null, value: DurationValue): D;
  protected abstract of(durations: D): Value;
  protected abstract readonly none: Value;
  add([value = null]: readonly Value[]): void {
    this.count += 1;
    if (isNumber(value)) this.#numbers = this.number(this.#numbers, value);
    else if (value instanceof DurationValue) this.#durations = this.duration(this.#durations, value);
    else wrongType('INTEGER, FLOAT or DURATION', value);
    if (this.#numbers !== null && this.#durations !== null) refuse('Numbers and durations cannot be added.');
  }
  result(): Value {
    return this.#durations === null ? (this.#numbers ?? this.none) : this.of(this.#durations);
  }
}
class Sum extends OfNumerals<DurationValue> {
  protected readonly none = 0n;
  protected number(sum: Numeral | null, value: Numeral): Numeral {
    return plus(sum ?? 0n, value);
  }
  protected duration(sum: DurationValue | null, value: DurationValue): DurationValue {
    return sum === null ? value : sum.and(value);
  }
  protected of(durations: DurationValue): Value {
    return durations;
  }
}
/** Keeps the mean and moves it with each value, so that great sums do not overflow; of durations that of each part. */
class Mean extends OfNumerals<readonly number[]> {
  protected readonly none = null;
  protected number(mean: Numeral | null, value: Numeral): number {
    const before = Number(mean ?? 0);
    // What is infinite stays so.
    return Number.isFinite(before) ? before + (Number(value) - before) / this.count : before + Number(value);
  }
  protected duration(means: readonly number[] | null, { months, days, seconds, nanos }: DurationValue): readonly number[] {
    return [months, days, seconds, nanos].map((part, at) => this.number(means?.[at] ?? 0, part));
  }
  /** What is more than a day of its time becomes days. */
  protected of([months = 0, days = 0, seconds = 0, nanos = 0]: readonly number[]): Value {
    return DurationValue.about(months, days, seconds, nanos).inDays;
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
