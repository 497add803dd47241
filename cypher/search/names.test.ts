/** How well what was typed fits a name: the whole name before a beginning, a beginning before a middle, letters after characters. */
import { expect, test } from 'vitest';
import { pinyinOf } from '../pinyin.ts';
import { hitOf, type Name, type NameKind, nearHits } from './names.ts';
import { nearPatterns, type Wanted, wantedOf } from './pattern.ts';

const named = (name: string, kind: NameKind = 'Official'): Name => ({
  kind,
  key: `${kind.toLowerCase()}:青川县|${name}`,
  name,
  ...pinyinOf(name, kind === 'Official'),
  date: null,
  record: null,
  offset: null,
  records: [],
  facts: 0,
});
const typed = (text: string): Wanted => wantedOf(text) as Wanted;
const rank = (text: string, name: string, kind?: NameKind): number | null => hitOf(typed(text), named(name, kind))?.rank ?? null;

test.each([
  ['方圆', '方圆', 0],
  ['方', '方圆', 1],
  ['圆', '方圆', 2],
  ['方园', '方圆', null],
  ['fang yuan', '方圆', 3],
  ['fy', '方圆', 3],
  ['fang', '方圆', 4],
  ['yuan', '方圆', null],
])('%s in %s: %s', (text, name, expected) => {
  expect(rank(text, name)).toBe(expected);
});

test('the level of a body may be left out, and a heading comes after every name', () => {
  expect(rank('水利局', '县水利局', 'Organization')).toBe(0);
  expect(rank('水利', '县水利局', 'Organization')).toBe(1);
  expect(rank('slj', '县水利局', 'Organization')).toBe(3);
  expect(rank('水利局', '大水利局', 'Organization')).toBe(2);
  expect(rank('水利局', '县水利局', 'Document')).toBe(2);
  expect(rank('防汛工作', '防汛工作', 'Item')).toBe(5);
});

test('one slip off: the whole name before a piece, a name before a heading, and nothing for two characters', () => {
  const near = (text: string, name: string, kind?: NameKind): number | undefined =>
    nearHits(typed(text), [named(name, kind)], nearPatterns(text))[0]?.rank;
  expect(near('方圆圆', '方园圆')).toBe(6);
  expect(near('海样经济', '海洋经济发展规划', 'Document')).toBe(7);
  expect(near('海样经济', '研究海洋经济', 'Item')).toBe(8);
  expect(near('方园', '方圆')).toBeUndefined();
  expect(near('方圆圆', '方园园')).toBeUndefined();
});
