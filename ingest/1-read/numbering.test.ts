/** Lists of Word files: where they start over, what they print. */
import { describe, expect, it } from 'vitest';
import { readNumbering } from './docx/numbering.ts';
import { printNumber } from './numerals.ts';

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const of = (levels: string, lists: string): ReturnType<typeof readNumbering> =>
  readNumbering(
    Buffer.from(
      `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${lists}</w:numbering>`,
    ),
  );
const list = (id: number, inner = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${inner}</w:num>`;
const printed = (numbering: ReturnType<typeof readNumbering>, ...places: [list: number, level: number][]): string[] =>
  places.map(([one, at]) => numbering.next({ list: String(one), level: at }));

describe('lists', () => {
  it('that share a definition count on, and start over where they say so', () => {
    const numbering = of(
      level(0, 'chineseCounting', '%1、'),
      list(1) + list(2) + list(3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
    );
    expect(printed(numbering, [1, 0], [2, 0], [3, 0], [3, 0])).toEqual(['一、', '二、', '五、', '六、']);
  });
  it('print a level of their own in place of the shared one', () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'ideographTraditional', '%1．')}</w:lvlOverride>`;
    expect(printed(of(level(0, 'decimal', '%1.'), list(1, own)), [1, 0], [1, 0])).toEqual(['甲．', '乙．']);
  });
  it('write the levels above in digits where the law asks for it', () => {
    const levels = level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<w:isLgl/>');
    expect(printed(of(levels, list(1)), [1, 0], [1, 1], [1, 1])).toEqual(['第一章 ', '1.1 ', '1.2 ']);
  });
  it('count on over the levels above where they are told to', () => {
    const levels = level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>');
    expect(printed(of(levels, list(1)), [1, 0], [1, 1], [1, 0], [1, 1])).toEqual(['一、', '1.', '二、', '2.']);
  });
  it('print nothing between number and text, and no hidden number', () => {
    expect(printed(of(level(0, 'decimalFullWidth', '第%1条', '<w:suff w:val="nothing"/>'), list(1)), [1, 0])).toEqual(['第１条']);
    expect(printed(of(level(0, 'none', ''), list(1)), [1, 0])).toEqual(['']);
  });
  it('know the levels of styles', () => {
    const numbering = of(level(0, 'decimal', '%1.') + level(1, 'decimal', '%2)', '<w:pStyle w:val="H2"/>'), list(1));
    expect([numbering.levelOf('H2'), numbering.levelOf('H3')]).toEqual([1, null]);
  });
});

it.each([
  ['decimalEnclosedCircle', 21, '㉑'],
  ['decimalEnclosedParen', 3, '⑶'],
  ['decimalEnclosedFullstop', 20, '⒛'],
  ['decimalEnclosedFullstop', 21, '21'],
  ['ideographEnclosedCircle', 2, '㊁'],
  ['ideographZodiac', 13, '子'],
  ['ideographZodiacTraditional', 11, '甲戌'],
  ['japaneseCounting', 20, '二十'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['ideographDigital', 12, '一二'],
])('%s %i is %s', (format, value, text) => {
  expect(printNumber(value, format)).toBe(text);
});
