/** Ticks of time axes: never more than there is room for, whatever the span, and their words. */
import { scaleTime, timeDay, timeMonth } from 'd3';
import { expect, test } from 'vitest';
import { ticksWithin, tickText } from './axis.ts';

test('a year at its start, else year and month, else the day', () => {
  expect([new Date(2022, 0, 1), new Date(2022, 6, 1), new Date(2022, 6, 5)].map(tickText)).toEqual(['2022', '2022-07', '2022-07-05']);
});

test('never more ticks than asked for, and some for every span from a week to thirty years', () => {
  const begin = new Date(2022, 5, 1);
  for (let days = 7; days < 11_000; days = Math.ceil(days * 1.1))
    for (const most of [2, 4, 7, 12]) {
      const ticks = ticksWithin(scaleTime([begin, timeDay.offset(begin, days)], [0, 600]), most);
      expect([days, most, ticks.length <= most]).toEqual([days, most, true]);
      if (most > 2) expect([days, most, ticks.length > 0]).toEqual([days, most, true]);
    }
});

test('three months in room for seven: the months, not thirteen weeks', () => {
  const begin = new Date(2022, 5, 1);
  expect(ticksWithin(scaleTime([begin, timeMonth.offset(begin, 3)], [0, 660]), 7).map(tickText)).toEqual([
    '2022-06',
    '2022-07',
    '2022-08',
    '2022-09',
  ]);
});
