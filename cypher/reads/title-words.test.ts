/** Words of titles: which tell something, how much, and what two titles have in common. */
import { expect, test } from 'vitest';
import { sharedWords, weights, wordsOf } from './title-words.ts';

test('words of general use, particles and figures tell nothing', () => {
  const words = wordsOf('关于进一步加强2023年海洋经济工作的实施方案');
  expect(words).toEqual(expect.arrayContaining(['海洋', '经济']));
  for (const general of ['关于', '加强', '工作', '的', '2023', '方案']) expect(words).not.toContain(general);
});

const titles = (common: number, all: number): string[][] =>
  Array.from({ length: all }, (_, at) => (at < common ? ['海洋', `词${at}`] : [`词${at}`]));
test.each([
  [6, 12, 'tells nothing'],
  [5, 12, 'tells nothing'],
  [4, 12, 'tells'],
  // Of few titles half may be about one matter.
  [6, 11, 'tells'],
])('a word of %i among %i titles %s', (common, all, what) => {
  const weight = weights(titles(common, all));
  expect(weight('海洋') > 0).toBe(what === 'tells');
  expect(weight('词0')).toBeGreaterThan(weight('海洋'));
});

test('the rarer word weighs more and comes first; what tells nothing is not shared', () => {
  const weight = (word: string): number => ({ 海洋: 1, 规划: 3, 象山: 0 })[word] ?? 2;
  expect(sharedWords(['象山', '海洋', '规划'], ['规划', '海洋', '象山'], weight)).toEqual({ alike: 1, shared: ['规划', '海洋'] });
  expect(sharedWords(['象山', '海洋'], ['象山', '养老'], weight)).toEqual({ alike: 0, shared: [] });
  expect(sharedWords(['象山'], ['象山'], weight)).toEqual({ alike: 0, shared: [] });
  expect(sharedWords(['海洋', '养老'], ['海洋', '渔业'], weight).alike).toBeCloseTo(1 / 3, 9);
});
