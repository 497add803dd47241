/** Terms: what is a matter stays, what every heading has goes, what always comes together is one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsOf } from './terms.ts';

const all = (texts: readonly string[]): string[][] => termsOf(texts).map((terms) => [...terms]);

test('the way of dealing with a matter is no matter', () => {
  const [terms = []] = all(['听取关于进一步加强疫情防控工作情况的汇报', '疫情防控', '研究疫情防控经费', '县情调查']);
  expect(terms).toEqual(['疫情防控']);
  for (const word of ['听取', '关于', '进一步', '加强', '工作', '情况', '汇报']) expect(terms).not.toContain(word);
});

test('neighbours that never stand apart are one term, those that do are two', () => {
  const together = all(['研究乡村振兴', '乡村振兴资金', '听取乡村振兴汇报']);
  for (const terms of together) expect(terms).toContain('乡村振兴');
  expect(together.flat()).not.toContain('振兴');
  const apart = all(['研究乡村振兴', '乡村振兴资金', '听取乡村振兴汇报', '乡村道路']);
  expect(apart.flat()).toContain('振兴');
  expect(apart.flat()).not.toContain('乡村振兴');
});

test('nothing goes across a mark or a stop word', () => {
  const terms = all(Array.from({ length: 3 }, () => '水库、养老')).flat();
  expect(new Set(terms)).toEqual(new Set(['水库', '养老']));
});

test('every term stands in its text; no figures, no single characters', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...'关于乡村振兴水库的养老2022年、《》a '.split('')), maxLength: 24 })),
      (texts) => {
        termsOf(texts).forEach((terms, at) => {
          for (const term of terms) {
            expect(texts[at]).toContain(term);
            expect(term).toMatch(/^\p{Script=Han}{2,}$/u);
          }
        });
      },
    ),
  );
});
