/** Half-width marks are read like full-width ones; values stay as published. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extract } from './extract.ts';
import { fullWidth } from './punctuation.ts';

it('marks beside Chinese characters become full-width, those of numbers and Latin text stay', () => {
  expect(fullWidth('会议指出,要在15:30前完成1,386户(含3户); f(a, b)')).toBe('会议指出，要在15:30前完成1,386户（含3户）； f(a, b)');
});

it('keeps the length of any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fullWidth(text).length === text.length));
});

it('values stay as published', () => {
  const text = '县政府第3次常务会议纪要\n1.审议县商务局提交的《白沙县办法(试行)》\n会议要求,县商务局要抓好落实,县财政局要保障资金.';
  const { items, documents } = extract(text, 'a.txt');
  expect(items[0]?.responsible).toEqual(['县商务局', '县财政局']);
  expect(documents).toEqual(['白沙县办法(试行)']);
});
