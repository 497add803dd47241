/** All aggregates by name. */
import type { Budget } from '../budget.ts';
import type { Accumulator } from '../compiler.ts';
import { type Signature, signatureOf } from '../functions/signature.ts';
import { keyOf } from '../operators/key.ts';
import type { Value } from '../values.ts';
import { collecting } from './collecting.ts';
import type { Aggregate } from './define.ts';
import { deviations } from './deviations.ts';
import { sums } from './numbers.ts';
import { percentiles } from './percentiles.ts';

export type CypherAggregate = Omit<Aggregate, 'signature'> & { signature: Signature };

/** By name in lower case. */
export const aggregates: ReadonlyMap<string, CypherAggregate> = new Map(
  [...collecting, ...sums, ...deviations, ...percentiles].map((aggregate) => {
    const signature = signatureOf(aggregate.signature);
    return [signature.name.toLowerCase(), { ...aggregate, signature }];
  }),
);

/** Passes on what is not null and, with `distinct`, what it has not seen. */
class Choosing implements Accumulator {
  readonly #inner: Accumulator;
  readonly #budget: Budget;
  readonly #seen: Set<string> | null;
  constructor(inner: Accumulator, distinct: boolean, budget: Budget) {
    this.#inner = inner;
    this.#budget = budget;
    this.#seen = distinct ? new Set() : null;
  }
  add(values: readonly Value[]): void {
    const [value = null] = values;
    if (value === null) return;
    if (this.#seen) {
      const before = this.#seen.size;
      this.#seen.add(keyOf(value));
      if (this.#seen.size === before) return;
      this.#budget.hold(1);
    }
    this.#inner.add(values);
  }
  result(): Value {
    return this.#inner.result();
  }
}

/** Begins to collect one group. Throws a RangeError where there is no aggregate of that name. */
export function startAggregate(name: string, distinct: boolean, budget: Budget): Accumulator {
  const aggregate = aggregates.get(name);
  if (!aggregate) throw new RangeError(`${name} is no aggregate`);
  return new Choosing(aggregate.start(budget), distinct, budget);
}
export { countRows } from './collecting.ts';
