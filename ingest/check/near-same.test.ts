/** How much texts share: a text and copies of it with signs changed, minutes and news, two meetings of one series. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nearlySame, nearTo, runsIn, shareOf } from './near-same.ts';

const folder = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const share = (a: string, b: string): number => shareOf(runsIn(a), runsIn(b));
/** Every so many signs one is another. */
const changed = (text: string, every: number): string =>
  [...text].map((sign, at) => (at % every === every - 1 && /\p{Script=Han}/u.test(sign) ? '甲' : sign)).join('');

test.each([100, 60, 40])('a copy with one sign in %i changed is nearly the same', (every) => {
  for (const text of seeds) {
    const value = share(text, changed(text, every));
    expect(value).toBeGreaterThanOrEqual(nearlySame);
    expect(value).toBeLessThan(1);
    expect(value).toBe(share(changed(text, every), text));
  }
});

test('so is a text with blanks, marks and width in another form: it shares everything', () => {
  const [text = ''] = seeds;
  expect(share(text, text.replaceAll('\n', '\r\n\r\n　').replaceAll('，', ','))).toBe(1);
});

test('two meetings of one series are not, though their formulas agree', () => {
  for (const [at, a] of seeds.entries()) for (const b of seeds.slice(at + 1)) expect(share(a, b)).toBeLessThan(0.5);
});

test('neither is an excerpt: a report that quotes a part of the minutes', () => {
  for (const text of seeds) expect(share(text, text.slice(0, text.length / 3))).toBeLessThan(nearlySame);
});

test('of several texts those that are near, with what they share', () => {
  const [a = '', b = ''] = seeds;
  expect(nearTo(a, [b, changed(a, 100)], (text) => text).map(({ one }) => one)).toEqual([changed(a, 100)]);
  expect(nearTo('', ['', a], (text) => text).map(({ share: value }) => value)).toEqual([1]);
});
