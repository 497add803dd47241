/** Differing and shared characters of titles. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretches, wordStretches } from './title-diff.ts';

const shown = (parts: readonly { text: string; same: boolean }[]): string =>
  parts.map(({ text, same }) => (same ? text : `[${text}]`)).join('');

test.each([
  ['象山县2024年财政方案', '象山县2022年财政方案', '象山县202[4]年财政方案'],
  ['2022年财政方案', '象山县2022年财政方案', '2022年财政方案'],
  ['象山县2022年财政方案', '2022年财政方案', '[象山县]2022年财政方案'],
  ['供水办法（试行）', '供水办法', '供水办法[（试行）]'],
  ['关于废止〈供水办法〉的决定', '供水办法', '[关于废止〈]供水办法[〉的决定]'],
  ['甲', '乙', '[甲]'],
])('%s against %s', (a, b, expected) => {
  expect(shown(stretches(a, b))).toBe(expected);
});

test('whatever the titles: together the stretches are the title, the same ones are in the other', () => {
  const title = fc.string({ unit: fc.constantFrom('县', '水', '2', '年', '𠮷', '办'), maxLength: 24 });
  fc.assert(
    fc.property(title, title, (a, b) => {
      const parts = stretches(a, b);
      expect(parts.map(({ text }) => text).join('')).toBe(a);
      const same = (of: typeof parts): string =>
        of
          .filter((part) => part.same)
          .map(({ text }) => text)
          .join('');
      expect([...same(parts)]).toHaveLength([...same(stretches(b, a))].length);
    }),
  );
});

test('shared words, wherever they stand', () => {
  expect(shown(wordStretches('海洋经济和海洋运动', ['海洋', '经济']))).toBe('海洋经济[和]海洋[运动]');
  expect(shown(wordStretches('供水', []))).toBe('[供水]');
});
