/** Terms: a number that falls begins a new one; another body or series does so too. */
import { expect, test } from 'vitest';
import { termsOf } from './terms.ts';

const meeting = (number: number | null, body = '县政府') => ({
  key: `${body}${number}`,
  title: '',
  date: null,
  body,
  series: '常务会议',
  number,
});

test('numbers that restart', () => {
  const groups = termsOf([53, 61, 5, 28].map((number) => meeting(number)));
  expect(groups.map(({ from, to, first, last }) => [from, to, first, last])).toEqual([
    [0, 1, 53, 61],
    [2, 3, 5, 28],
  ]);
});

test('another body between is a run of its own; a missing number breaks nothing', () => {
  const groups = termsOf([meeting(1), meeting(null), meeting(2), meeting(9, '县委'), meeting(3)]);
  expect(groups.map(({ from, to, body }) => [from, to, body])).toEqual([
    [0, 2, '县政府'],
    [3, 3, '县委'],
    [4, 4, '县政府'],
  ]);
  expect(termsOf([])).toEqual([]);
});
