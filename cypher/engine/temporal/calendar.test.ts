/** The calendar agrees with the one of JavaScript. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, dayOfNumber, dayOfWeek, dayOfYear, firstMonday, monthLength, plusMonths, weekDayOf, weeksOf } from './calendar.ts';

const day = 86_400_000;
// As far as `Date` reaches.
const number = fc.integer({ min: -99_999_999, max: 99_999_999 });

test('days are those of Date', () => {
  fc.assert(
    fc.property(number, (days) => {
      const date = new Date(days * day);
      expect(dayOfNumber(days)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
      expect(dayOfWeek(days)).toBe(date.getUTCDay() || 7);
      expect(dayNumber(dayOfNumber(days))).toBe(days);
    }),
  );
});

test('a day and its week say the same day', () => {
  fc.assert(
    fc.property(number, (days) => {
      const { weekYear, week, dayOfWeek: of } = weekDayOf(days);
      expect(firstMonday(weekYear) + (week - 1) * 7 + of - 1).toBe(days);
      expect(week).toBeGreaterThan(0);
      expect(week).toBeLessThanOrEqual(weeksOf(weekYear));
    }),
  );
});

test('weeks of known years', () => {
  expect(weekDayOf(dayNumber({ year: 2021, month: 1, day: 3 }))).toEqual({ weekYear: 2020, week: 53, dayOfWeek: 7 });
  expect(weekDayOf(dayNumber({ year: 2024, month: 12, day: 30 }))).toEqual({ weekYear: 2025, week: 1, dayOfWeek: 1 });
  expect([2015, 2020, 2026].map(weeksOf)).toEqual([53, 53, 53]);
  expect([2014, 2021, 2025].map(weeksOf)).toEqual([52, 52, 52]);
});

test('months later, and the last of a month', () => {
  expect(plusMonths({ year: 2024, month: 1, day: 31 }, 1)).toEqual({ year: 2024, month: 2, day: 29 });
  expect(plusMonths({ year: 2024, month: 3, day: 31 }, -13)).toEqual({ year: 2023, month: 2, day: 28 });
  expect([1900, 2000, 2023, 2024].map((year) => monthLength(year, 2))).toEqual([28, 29, 28, 29]);
  expect(dayOfYear({ year: 2024, month: 12, day: 31 })).toBe(366);
});

test('the years of Cypher have their ends', () => {
  for (const year of [-999_999_999, 999_999_999]) {
    const last = { year, month: 12, day: 31 };
    expect(dayOfNumber(dayNumber(last))).toEqual(last);
  }
});
