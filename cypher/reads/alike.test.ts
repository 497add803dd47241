/** Titles that are alike, and titles that are not. */
import { expect, test } from 'vitest';
import { alikeness } from './alike.ts';

test.each([
  ['2022年财政预算收支安排方案', '象山县2022年财政预算收支安排方案', 0.7, 1],
  ['关于加快发展海洋运动产业实施意见', '关于加快发展海洋运动产业的实施意见', 0.7, 1],
  ['象山县2022年财政预算收支安排方案', '象山县2024年财政预算收支安排方案', 1, 1],
  ['政府工作报告', '象山县开发区（园区）整合提升方案', 0, 0.2],
  ['“”', '“”', 1, 1],
  ['法', '条例', 0, 0],
])('%s, %s', (a, b, least, most) => {
  const value = alikeness(a, b);
  expect(value).toBe(alikeness(b, a));
  expect(value).toBeGreaterThanOrEqual(least);
  expect(value).toBeLessThanOrEqual(most);
});
