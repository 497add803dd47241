/** Orders seen from a day. */
import { expect, test } from 'vitest';
import { dayOf } from './tasks.ts';

test('the day is the end of the period, else today as the reader has it', () => {
  expect(dayOf('2023-12-31', new Date(2026, 10, 25))).toBe('2023-12-31');
  expect(dayOf('', new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
