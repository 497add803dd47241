/** Functions of lists. */

import { slice } from '../operators/access.ts';
import { whole } from '../operators/arithmetic.ts';
import { refuse } from '../refuse.ts';
import type { Value } from '../values.ts';
import type { Meaning } from './define.ts';
import { integer, list } from './reading.ts';

export const lists: readonly Meaning[] = [
  {
    signature: 'head(list :: LIST<ANY>) :: ANY',
    says: 'The first element; null where there is none.',
    example: ['head([1, 2, 3])', '1'],
    source: 'scalar',
    run: ([input]) => list(input)[0] ?? null,
  },
  {
    signature: 'last(list :: LIST<ANY>) :: ANY',
    says: 'The last element; null where there is none.',
    example: ['last([1, 2, 3])', '3'],
    source: 'scalar',
    run: ([input]) => list(input).at(-1) ?? null,
  },
  {
    signature: 'tail(input :: LIST<ANY>) :: LIST<ANY>',
    says: 'All elements but the first.',
    example: ['tail([1, 2, 3])', '[2, 3]'],
    source: 'list',
    run: ([input = null]) => slice(input, 1n, undefined),
  },
  {
    signature: 'range(start :: INTEGER, end :: INTEGER, step = 1 :: INTEGER) :: LIST<INTEGER>',
    says: 'The whole numbers from one to another, the last with them.',
    example: ['range(1, 10, 3)', '[1, 4, 7, 10]'],
    source: 'list',
    // Neo4j refuses nulls here, where other functions give null.
    nulls: true,
    run([start, end, step], { budget }) {
      const [first, last, by] = [integer(start), integer(end), step === undefined ? 1n : integer(step)];
      if (by === 0n) refuse('The step of range() cannot be zero.');
      whole(last - first);
      const count = (last - first) / by + 1n;
      if (count <= 0n || (last - first < 0n !== by < 0n && last !== first)) return [];
      // Before the list is made: a billion numbers shall not fill the memory first.
      budget.step(Number(count));
      const numbers: Value[] = [];
      for (let number = first; by > 0n ? number <= last : number >= last; number += by) numbers.push(number);
      return numbers;
    },
  },
];
