/** What was typed, found in raw text: padding, case and width do not matter, and one slip is forgiven. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesIn, nearMatchesIn, nearPatterns, wantedOf } from './pattern.ts';

describe('patterns', () => {
  const found = (typed: string, text: string): string[] => {
    const wanted = wantedOf(typed);
    return wanted ? matchesIn(wanted, text).map(({ start, end }) => text.slice(start, end)) : [];
  };
  test.each([
    ['高岷', '出席：高  岷 高　岷 高\n岷 高山', ['高  岷', '高　岷', '高\n岷']],
    ['高 岷', '高  岷', ['高  岷']],
    ['财政 预算', '预算和财政', ['预算', '财政']],
    ['财政 预算', '财政', []],
    ['2022年', '２０２２年 2022 年', ['２０２２年', '2022 年']],
    ['tod', 'TOD城市', ['TOD']],
    ['(a)', '（A）', ['（A）']],
    ['.*', 'anything', []],
    ['a-b', 'A－B a-b', ['A－B', 'a-b']],
    ['😀', 'x😀y', ['😀']],
    ['  ', 'a', []],
    ['〔2023〕18号', '象政办发〔2023〕18号 〔2023〕118号', ['〔2023〕18号']],
    ['[2023]18号', '象政办发〔2023〕18 号', ['〔2023〕18 号']],
    ['(2023) 18号', '象政办发【２０２３】18号', ['【２０２３】18号']],
  ])('%j in %j', (typed, text, expected) => {
    expect(found(typed, text)).toEqual(expected);
  });
  test.each([
    [
      '〔2023〕18号',
      '〔2023〕13号、〔2023〕8号、〔2024〕18号、〔2023〕118号',
      ['〔2023〕13号', '〔2023〕8号', '〔2024〕18号', '〔2023〕118号'],
    ],
    ['〔2023〕18号', '〔2022〕13号 〔2023〕 2号', []],
    ['海样经济', '海洋  经济', ['海洋  经济']],
    ['海洋经挤', '县海洋经济', ['海洋经济']],
    ['海洋经济', '海洋，经济 海经济', ['海经济']],
    ['两字', '两子', []],
    ['x'.repeat(31), 'x'.repeat(30), []],
  ])('one slip in %j: %j', (typed, text, expected) => {
    expect(nearMatchesIn(nearPatterns(typed), text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
  test('one wrong, missing or added character is forgiven wherever it stands', () => {
    const phrase = fc.array(fc.constantFrom(...'县政府常务会议审'), { minLength: 5, maxLength: 20 });
    fc.assert(
      fc.property(phrase, fc.nat(), fc.constantFrom('wrong', 'missing', 'added'), (chars, place, kind) => {
        const at = place % chars.length;
        const typed = [...chars.slice(0, at), ...(kind === 'missing' ? [] : ['错']), ...chars.slice(kind === 'added' ? at : at + 1)].join(
          '',
        );
        expect(nearMatchesIn(nearPatterns(typed), `前\n${chars.join('')}。`).length).toBeGreaterThan(0);
      }),
    );
  });
  test('anything may be typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const wanted = wantedOf(typed);
        if (wanted) matchesIn(wanted, `前${typed}后`);
        nearMatchesIn(nearPatterns(typed), `前${typed}后`);
      }),
    );
  });
});
