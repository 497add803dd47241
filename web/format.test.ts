/** Texts cut to a width keep to it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutTo, plainly, sizeText, widthOf } from './format.ts';

test('Chinese is cut later than it is long, Latin by its width', () => {
  expect(cutTo('市生态环境局象山分局', 7)).toBe('市生态环境局…');
  expect(cutTo('另有 11 个单位', 7)).toBe('另有 11 个单位');
  expect(cutTo('approved in principle', 20)).toBe('approved in principle');
});

test('never wider than asked, whole where there is room', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (text, width) => {
      const cut = cutTo(text, width);
      expect(widthOf(cut)).toBeLessThanOrEqual(width);
      if (widthOf(text) <= width) expect(cut).toBe(text);
    }),
  );
});

test('a size is never said larger than it is', () => {
  expect([0, 999, 1024, 300_000, 20 * 1024 ** 2, 20 * 1024 ** 2 - 1, 1024 ** 3].map(sizeText)).toEqual([
    '0 B',
    '999 B',
    '1 KB',
    '292.9 KB',
    '20 MB',
    '19.9 MB',
    '1 GB',
  ]);
});

test('names of settings are left to the command line', () => {
  expect(plainly('raise the limit (JIYAO_READ_MEMORY).')).toBe('raise the limit.');
  expect(plainly('请调高上限（JIYAO_READ_TIMEOUT）。')).toBe('请调高上限。');
  expect(plainly('会议（JIYAO）与 (2024)')).toBe('会议（JIYAO）与 (2024)');
});
