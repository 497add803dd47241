/**
 * What holds for every text: nothing throws, spans lie inside, values stand where the spans say.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';
import { growth, mostGrowth, repeated } from './linear.ts';
import { record } from './record.ts';
import { holds } from './testing.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const texts = [folder('../seeds'), folder('./samples/text')].flatMap((dir) =>
  readdirSync(dir)
    .filter((name) => name.endsWith('.txt'))
    .map((name): [string, string] => [name, readFileSync(`${dir}/${name}`, 'utf8')]),
);
describe.each(texts)('%s', (name, text) => {
  const result = extract(text, name);
  it('fits the schema', () => expect(record.safeParse(result).error).toBeUndefined());
  it('has true spans', () => holds(text, result));
  it('has a fact for every value', () => {
    const paths = new Set(result.facts.map(({ path }) => path));
    const walk = (value: unknown, path: string): void => {
      if (Array.isArray(value)) for (const [index, one] of value.entries()) walk(one, `${path}/${index}`);
      else if (value !== null && typeof value === 'object') for (const [key, one] of Object.entries(value)) walk(one, `${path}/${key}`);
      else if (value !== null) expect(paths.has(path), path).toBe(true);
    };
    // Occurrences carry their places themselves; of a claim its relation stands for all.
    const without = new Set(['source', 'kind', 'facts', 'messages', 'unread', 'shares', 'occurrences', 'claims']);
    const values = Object.fromEntries(Object.entries(result).filter(([key]) => !without.has(key)));
    walk({ ...values, claims: result.claims.map(({ relation }) => ({ relation })) }, '');
  });
});

const pieces = [
  '会议',
  '出席：',
  '列席',
  '　',
  ' ',
  '\n',
  '一、',
  '（一）',
  '《',
  '》',
  '（',
  '）',
  '县政府',
  '办公室',
  '高  岷',
  '，',
  '、',
  '。',
  '：',
  '同意',
  '提交',
  '2021年12月30日',
  '第三次',
  '常务会议',
  '主持召开',
  '局长',
  '由',
  '牵头',
  '学习',
  '听取',
  '\t',
  '\r\n',
  '\u{20bb7}',
  '分送：',
  '任命',
  '免去',
  '记者',
  '〔',
];
const soup = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 120 })
  .map((parts) => parts.join(''));

describe('any input', () => {
  it('never throws, keeps its spans true and reads the same twice', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const result = extract(text, 'soup.txt');
        holds(text, result);
        expect(extract(text, 'soup.txt')).toEqual(result);
      }),
      { numRuns: 400 },
    );
  });
  it('survives damage to a real record', () => {
    const [, text = ''] = texts[2] ?? [];
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(400), soup, (from, length, junk) => {
        const damaged = text.slice(0, from) + junk + text.slice(from + length);
        holds(damaged, extract(damaged, 'damaged.txt'));
      }),
      { numRuns: 25 },
    );
  });
  // Longer ones: `npm run verify -- --part linear`.
  it.each(repeated)('takes ten times the characters of %s for about ten times the work', (piece) => {
    expect(growth(piece, 30_000)).toBeLessThan(mostGrowth);
  });
});
