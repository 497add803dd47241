/** The state of an order: its deadline is met on the day itself. */
import { expect, test } from 'vitest';
import { stateOn } from './tasks.ts';

test.each([
  ['2023-05-31', '2023-06-01', 'passed'],
  ['2023-06-01', '2023-06-01', 'ahead'],
  ['2023-06-02', '2023-06-01', 'ahead'],
  [null, '2023-06-01', 'open'],
  ['', '2023-06-01', 'open'],
] as const)('due %s, on %s: %s', (due, day, state) => {
  expect(stateOn(due, day)).toBe(state);
});
