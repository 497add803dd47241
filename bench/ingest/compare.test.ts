/** How many times less is told, and what is not kept. */
import { expect, test } from 'vitest';
import { compare } from './compare.ts';

const base = { rows: 30, first: 40_000, second: 30_000, home: 500 };
test('what is asked for is kept, at the very limit too', () => {
  const { lines, kept } = compare(base, { rows: 10, first: 10_000, second: 3000, home: 100 });
  expect(kept).toBe(true);
  expect(lines[0]).toMatch(/^bytes to rows, a record .* 3\.0 times less {2}asked 3$/u);
});
test.each(['rows', 'first', 'second', 'home'] as const)('%s is told where it is not kept', (work) => {
  const here = { rows: 1, first: 1, second: 1, home: 1 };
  const { lines, kept } = compare(base, { ...here, [work]: base[work] / 2 });
  expect(kept).toBe(false);
  expect(lines.map((line) => line.endsWith('NOT KEPT')).filter(Boolean)).toHaveLength(1);
});
