/** Orders seen from a day. */
import { expect, test } from 'vitest';
import { dayOf, grouped, groupOf, type Task } from './tasks.ts';

const task = (edge: string, due: string | null, date: string | null): Task => ({ due, evidence: { edge, date, start: 0 } }) as Task;

test('the day is the end of the period, else today as the reader has it', () => {
  expect(dayOf('2023-12-31', new Date(2026, 10, 25))).toBe('2023-12-31');
  expect(dayOf('', new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});

test.each([
  ['2023-04-30', '2023-04-29', 'ahead'],
  ['2023-04-30', '2023-04-30', 'ahead'],
  ['2023-04-30', '2023-05-01', 'passed'],
  [null, '2023-05-01', 'open'],
])('due %s, seen from %s: %s', (due, day, group) => {
  expect(groupOf({ due }, day)).toBe(group);
});

test('every order in one group, by its day, then by when it was given', () => {
  const all = [
    task('c', '2023-06-01', '2023-02-01'),
    task('a', '2023-05-01', null),
    task('b', '2023-05-01', '2023-01-01'),
    task('o', null, null),
    task('n', null, '2022-01-01'),
    task('z', '2024-01-01', '2023-01-01'),
  ];
  const parts = grouped(all, '2023-12-31');
  expect(Object.values(parts).map((part) => part.map(({ evidence }) => evidence.edge).join(''))).toEqual(['z', 'bac', 'no']);
});
