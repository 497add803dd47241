/** Words found where they stand, forwards and backwards. */
import { expect, test } from 'vitest';
import { Trie } from './trie.ts';

test('a word is told from its beginning and from its end', () => {
  const trie = new Trie([
    ['县', 3],
    ['县政府', 7],
  ]);
  const steps: number[] = [trie.open('县'.charCodeAt(0))];
  for (const char of '政府') steps.push(trie.next(steps.at(-1) ?? 0, char.charCodeAt(0)));
  expect(steps.map((node) => trie.values[node])).toEqual([3, 0, 7]);
  expect(trie.open('府'.charCodeAt(0))).toBe(0);
  expect(trie.next(steps[0] ?? 0, '府'.charCodeAt(0))).toBe(0);
});
test('backwards the longest word that ends at a place is found, within its bound', () => {
  const offices = Trie.of(['主任', '副主任', '任'], true);
  expect(offices.lengthBefore('县副主任', 4)).toBe(3);
  expect(offices.lengthBefore('县副主任', 4, 2)).toBe(2);
  expect(offices.lengthBefore('县副主任', 3)).toBe(0);
  expect(offices.lengthBefore('', 0)).toBe(0);
});
test('many words stay apart when the table grows', () => {
  const words = Array.from(
    { length: 20_000 },
    (_, index) => [String.fromCharCode(0x4e00 + (index % 7000), 0x4e00 + index), index + 1] as const,
  );
  const trie = new Trie(words);
  const found = words.map(([word]) => trie.values[trie.next(trie.open(word.charCodeAt(0)), word.charCodeAt(1))]);
  expect(found).toEqual(words.map(([, value]) => value));
});
