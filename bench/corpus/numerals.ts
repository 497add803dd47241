/**
 * Numbers as records write them: 六十一, 二〇二一年.
 */
const digits = '零一二三四五六七八九';

/** 1 to 9999 in Chinese: 10 → 十, 61 → 六十一, 105 → 一百零五. */
export function chinese(value: number): string {
  for (const [unit, sign] of [
    [1000, '千'],
    [100, '百'],
  ] as const) {
    if (value < unit) continue;
    const rest = value % unit;
    const tail = rest === 0 ? '' : `${rest < unit / 10 ? '零' : ''}${rest >= 10 && rest < 20 ? '一' : ''}${chinese(rest)}`;
    return `${digits[Math.floor(value / unit)]}${sign}${tail}`;
  }
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
}

/** A day, counted in UTC; months from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}
export const iso = ({ year, month, day }: Day): string => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
export const written = ({ year, month, day }: Day): string => `${year}年${month}月${day}日`;
/** 二〇二一年六月八日 */
export const inCharacters = ({ year, month, day }: Day): string =>
  `${[...String(year)].map((digit) => (digit === '0' ? '〇' : digits[Number(digit)])).join('')}年${chinese(month)}月${chinese(day)}日`;
export function later({ year, month, day }: Day, days: number): Day {
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}
