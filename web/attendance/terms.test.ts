/** Terms: a number that falls begins a new one, within one body and series alone. */
import { expect, test } from 'vitest';
import { termStarts } from './terms.ts';

const meeting = (number: number | null, body = '县政府', scope = '某县', date: string | null = '2024-01-01') => ({
  key: `${scope}${body}${number}`,
  title: '',
  date,
  scope,
  body,
  series: '常务会议',
  number,
});

test('numbers that restart', () => {
  const starts = termStarts([53, 61, 5, 28].map((number) => meeting(number)));
  expect([...starts]).toEqual([[2, { before: 61, number: 5 }]]);
});

test('a meeting of another body or place between begins no term', () => {
  const mixed = [meeting(53), meeting(9, '县委'), meeting(54), meeting(10, '县委'), meeting(7, '县政府', '他县'), meeting(55)];
  expect([...termStarts(mixed)]).toEqual([]);
  expect([...termStarts([...mixed, meeting(1, '县委')])]).toEqual([[6, { before: 10, number: 1 }]]);
});

test('a meeting without number, or without date, says nothing', () => {
  expect([...termStarts([meeting(1), meeting(null), meeting(2), meeting(1, '县政府', '某县', null)])]).toEqual([]);
  expect([...termStarts([])]).toEqual([]);
});
