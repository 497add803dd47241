/** Lines that a page broke where it was full: told by how wide most are, in characters or in columns, of which a Chinese character takes two. */
import { describe, expect, test } from 'vitest';
import { fullLines, indent } from './wrap.ts';

/** The full lines of a text, by their numbers. */
function full(lines: readonly string[]): number[] {
  const raw = lines.join('\n');
  let start = 0;
  const spans = lines.map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
  const found = fullLines(raw, spans);
  return spans.flatMap((span, at) => (found.has(span) ? [at] : []));
}
const han = (count: number): string => '议'.repeat(count);

describe('a page', () => {
  test('of so many characters', () => {
    expect(full([han(30), han(30), han(29), han(30), han(12)])).toEqual([0, 1, 2, 3]);
  });
  test('of so many columns: two for a Chinese character, one for a letter', () => {
    // Thirty columns each, and from fifteen to thirty characters.
    const mixed = [han(15), `${han(10)}${'a'.repeat(10)}`, `${han(5)}${'b'.repeat(20)}`, `${han(12)}${'c'.repeat(6)}`, han(4)];
    expect(full(mixed)).toEqual([0, 1, 2, 3]);
  });
});
test('lines of any width are of no page', () => {
  expect(full([han(30), han(17), han(24), han(40), han(12)])).toEqual([]);
});
test('blanks before a line are counted', () => {
  expect([indent('甲\n　　乙', 4), indent('甲\n乙', 2), indent('　甲', 1)]).toEqual([2, 0, 1]);
});
