/** Texts cut to a width keep to it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutTo, widthOf } from './format.ts';

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
