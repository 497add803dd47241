/** Days as people type them. */
import { expect, test } from 'vitest';
import { dayOf } from './day-input.ts';

test.each([
  ['2021-12-30', false, '2021-12-30'],
  ['2021/3/5', false, '2021-03-05'],
  ['2021年3月5日', true, '2021-03-05'],
  ['2021', false, '2021-01-01'],
  ['2021', true, '2021-12-31'],
  ['2024-2', true, '2024-02-29'],
  ['2023年2月', true, '2023-02-28'],
  ['', true, ''],
  ['2021-02-30', false, null],
  ['2021-13', true, null],
  ['yesterday', false, null],
] as const)('%s', (text, last, day) => {
  expect(dayOf(text, last)).toBe(day);
});
