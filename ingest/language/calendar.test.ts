/** The calendar: the days of each month, and counting back over the turn of a month or a year. */
import { describe, expect, it } from 'vitest';
import { dayOf, daysBefore, lastNth, lastOn, monthDayOf } from './calendar.ts';

describe('the calendar', () => {
  it('knows the days of each month, and of February by the year', () => {
    expect(monthDayOf(2, 29, null)).toBe('02-29');
    expect(monthDayOf(2, 29, 2024)).toBe('02-29');
    expect(monthDayOf(2, 29, 2023)).toBeNull();
    expect(monthDayOf(2, 29, 1900)).toBeNull();
    expect(monthDayOf(6, 31, null)).toBeNull();
    expect(monthDayOf(0, 1, null)).toBeNull();
    expect(monthDayOf(13, 1, null)).toBeNull();
    expect(dayOf(2023, '02-29')).toBeNull();
  });

  it('counts back over the turn of a month and of a year', () => {
    expect(daysBefore('2024-03-01', 1)).toBe('2024-02-29');
    expect(daysBefore('2024-01-01', 1)).toBe('2023-12-31');
    expect(lastOn('12-30', '2024-01-03')).toBe('2023-12-30');
    expect(lastOn('01-03', '2024-01-03')).toBe('2024-01-03');
    expect(lastOn('02-29', '2024-02-10')).toBeNull();
  });

  it('finds the last day of that number, and none in a month without it', () => {
    expect(lastNth(21, '2024-05-22')).toBe('2024-05-21');
    expect(lastNth(28, '2024-05-02')).toBe('2024-04-28');
    expect(lastNth(30, '2024-01-02')).toBe('2023-12-30');
    expect(lastNth(31, '2024-05-02')).toBeNull();
  });
});
