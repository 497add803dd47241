/** Aggregates where the middle says too little: shares that lean, values that come twice, null, and no rows at all. */
import { expect, test } from 'vitest';
import { rowsOf, written } from '../testing/asking.ts';

const over = (list: string, call: string): string => written(rowsOf(`UNWIND ${list} AS x RETURN ${call} AS y`)[0]?.[0] ?? null);

test.each([
  ['percentileCont(x, 0.25)', '[1, 2, 3, 4]', '1.75'],
  ['percentileCont(x, 0.9)', '[10, 20]', '19.0'],
  ['percentileCont(x, 1)', '[10, 20]', '20'],
  ['percentileDisc(x, 0.25)', '[1, 2, 3, 4]', '1'],
  ['percentileDisc(x, 0.3)', '[1, 2, 3, 4]', '2'],
  ['percentileDisc(x, 0)', '[3, 1, 2]', '1'],
  ['sum(x)', '[1, null, 2]', '3'],
  ['avg(x)', '[1, null, 2]', '1.5'],
  ['count(x)', '[1, null, 1]', '2'],
  ['count(*)', '[1, null, 1]', '3'],
  ['count(DISTINCT x)', '[1, null, 1]', '1'],
  ['collect(DISTINCT x)', '[2, 1, 2, null]', '[2, 1]'],
  ['min(x)', '[3, null, 1]', '1'],
  ['max(x)', '[3, null, 1]', '3'],
  ['stDev(x)', '[1, 3]', '1.4142135623730951'],
  ['stDevP(x)', '[1, 3]', '1.0'],
  ['sum(x)', '[]', '0'],
  ['avg(x)', '[]', 'null'],
  ['max(x)', '[]', 'null'],
  ['collect(x)', '[]', '[]'],
  ['percentileCont(x, 0.5)', '[]', 'null'],
])('%s of %s is %s', (call, list, expected) => {
  expect(over(list, call)).toBe(expected);
});
