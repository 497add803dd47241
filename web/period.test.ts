/** What lies in the chosen period: both its days, and never what has no day. */
import { expect, test } from 'vitest';
import { inPeriod } from './period.ts';

const all = ['2021-06-07', '2021-06-08', '2021-06-30', '2021-07-01', null];
const within = (from: string, to: string) => inPeriod(all, (one) => one, { from, to });

test.each([
  ['2021-06-08', '2021-06-30', ['2021-06-08', '2021-06-30'], 3],
  ['2021-06-08', '', ['2021-06-08', '2021-06-30', '2021-07-01'], 2],
  ['', '2021-06-30', ['2021-06-07', '2021-06-08', '2021-06-30'], 2],
  ['2022-01-01', '', [], 5],
])('from “%s” to “%s”: %j, %d outside', (from, to, inside, outside) => {
  expect(within(from, to)).toEqual({ inside, outside, undated: 1 });
});

test('without a period all of it, the undated too', () => {
  expect(within('', '')).toEqual({ inside: all, outside: 0, undated: 0 });
});
