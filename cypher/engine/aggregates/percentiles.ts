/** percentileCont and percentileDisc. */
import type { Budget } from '../budget.ts';
import type { Accumulator } from '../compiler.ts';
import { fraction, number } from '../functions/reading.ts';
import { compareForOrder } from '../operators/order.ts';
import { refuse } from '../refuse.ts';
import type { Value } from '../values.ts';
import type { Aggregate } from './define.ts';

type Numeral = bigint | number;
/** Gives the value at a share of the sorted ones, which are at least two; the share is below 1. */
type Pick = (sorted: readonly Numeral[], share: number) => Numeral;

/** The share is what it is in the first row. */
class Percentile implements Accumulator {
  readonly #budget: Budget;
  readonly #pick: Pick;
  readonly #values: Numeral[] = [];
  #share = 0;
  constructor(budget: Budget, pick: Pick) {
    this.#budget = budget;
    this.#pick = pick;
  }
  add([value, share]: readonly Value[]): void {
    if (this.#values.length === 0) this.#share = fraction(share);
    if (!(this.#share >= 0 && this.#share <= 1)) refuse('The percentile is a number from 0.0 to 1.0.');
    this.#budget.hold(1);
    this.#values.push(number(value));
  }
  result(): Value {
    const sorted = this.#values.toSorted(compareForOrder);
    return this.#share === 1 || sorted.length < 2 ? (sorted.at(-1) ?? null) : this.#pick(sorted, this.#share);
  }
}
const continuous: Pick = (sorted, share) => {
  const place = share * (sorted.length - 1);
  const [below, above] = [Math.floor(place), Math.ceil(place)];
  const [low = 0, high = 0] = [sorted[below], sorted[above]];
  return below === above ? low : Number(low) * (above - place) + Number(high) * (place - below);
};
const discrete: Pick = (sorted, share) => {
  const place = share * sorted.length;
  const index = Math.trunc(place);
  return sorted[index !== place || index === 0 ? index : index - 1] ?? 0;
};

export const percentiles: readonly Aggregate[] = [
  {
    signature: 'percentileCont(input :: FLOAT, percentile :: FLOAT) :: FLOAT',
    says: 'The value below which a share of the values lies, between two of them where none is there.',
    example: ['UNWIND [1, 2, 3, 4] AS x RETURN percentileCont(x, 0.5)', '2.5'],
    source: 'aggregating',
    start: (budget) => new Percentile(budget, continuous),
  },
  {
    signature: 'percentileDisc(input :: INTEGER | FLOAT, percentile :: FLOAT) :: INTEGER | FLOAT',
    says: 'The value below which a share of the values lies, always one of them.',
    example: ['UNWIND [1, 2, 3, 4] AS x RETURN percentileDisc(x, 0.5)', '2'],
    source: 'aggregating',
    start: (budget) => new Percentile(budget, discrete),
  },
];
