/** The pieces of a text are the whole text, once, each with the closest fact. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieces } from './segments.ts';

const spans = fc.array(fc.record({ start: fc.integer({ min: -3, max: 60 }), end: fc.integer({ min: -3, max: 70 }) }), { maxLength: 20 });

test('pieces follow each other and cover the text', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 0, max: 60 }), (facts, length) => {
      const all = pieces(length, facts);
      expect(all.map((piece) => piece.start)).toEqual([0, ...all.slice(0, -1).map((piece) => piece.end)].slice(0, all.length));
      expect(all.at(-1)?.end ?? 0).toBe(length);
      for (const piece of all) if (piece.fact) expect(piece.fact.start <= piece.start && piece.end <= piece.fact.end).toBe(true);
    }),
  );
});

test('inside a sentence the shorter fact wins', () => {
  const sentence = { start: 0, end: 10 };
  const name = { start: 2, end: 5 };
  expect(pieces(12, [sentence, name]).map((piece) => [piece.start, piece.end, piece.fact])).toEqual([
    [0, 2, sentence],
    [2, 5, name],
    [5, 10, sentence],
    [10, 12, null],
  ]);
});
