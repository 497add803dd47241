/** What of a text is compared: furniture and the marks of a format are not, everything else is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compared } from './same-text.ts';

const title = '青崖县人民政府常务会议纪要';
const body = [
  '2023年5月8日，县长林朝晖主持召开县政府第17次常务会议。现纪要如下：',
  '一、审议《青崖县河道管理办法》',
  '会议同意追加经费526.4万元，由县财政局列入2023年预算，于15:30前办结（限额10*20），其中河道整治占六成，其余用于管护。',
  '出席：林朝晖、周若梅、陈望舒',
];
const lines = [title, ...body];
const text = (all: readonly string[]): string => compared(all.join('\n')).text;
const same = text(lines);

describe('the same text', () => {
  test.each<[string, readonly string[]]>([
    ['with a page number in full width', [...lines.slice(0, 3), '－　１　－', ...lines.slice(3)]],
    ['with buttons of the page', [...lines, '【打印本页】【关闭窗口】', '字体：[大 中 小]', '【字体：大 中 小】 打印 关闭']],
    ["with a page's line of day, source and views", [title, '日期：2023-05-20　信息来源：县政府办公室　浏览次数：128', ...body]],
    ['with its title above the masthead', [body[0] as string, title, ...body].slice(1)],
    ['as headings and quotations of Markdown', [`# ${title}`, ...body.map((line) => `> ${line}`)]],
    ['as a list of Markdown with a field', [`# ${title}`, '- **发布日期**：2023-05-20', ...body.map((line) => `- ${line}`)]],
    ['with the roster as a table', [...lines.slice(0, -1), '出席\t林朝晖、周若梅、陈望舒']],
  ])('%s', (_name, all) => {
    expect(text(all)).toBe(same);
  });
  test('with its title above an issuer, and wrapped below', () => {
    const paper = ['青崖县人民政府办公室', ...lines];
    expect(text([title, ...paper])).toBe(text(paper));
    expect(text([title, '青崖县人民政府办公室', title.slice(0, 7), title.slice(7), ...body])).toBe(text(paper));
  });
  test('with pages numbered from one or two', () => {
    const page = `${body[2] as string}${body[2] as string}`;
    const plain = [title, page, page, page];
    expect(text([title, page, '1', page, '2', page, '3'])).toBe(text(plain));
    expect(text([title, page, page, '2/3', page, '3/3'])).toBe(text(plain));
  });
});

describe('another text', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['a figure alone on its line', [...lines, '120', '万元'], [...lines, '125', '万元']],
    ['a count alone on its line', [...lines, '1'], [...lines, '2']],
    ['a share alone on its line', [...lines, '3/9'], [...lines, '4/9']],
    ['a line that begins as a button does', [...lines, '分享经验3条'], [...lines, '分享经验4条']],
    ['an attachment', [...lines, '附件：项目表3张'], [...lines, '附件：项目表4张']],
    ['who signed', [...lines, '签发：林朝晖'], [...lines, '签发：周若梅']],
    [
      'a sentence behind the word for a source',
      [...lines, '来源：经费5万元由县财政局列支。'],
      [...lines, '来源：经费6万元由县财政局列支。'],
    ],
    ['the day of the meeting', [...lines, '日期：2023年5月8日'], [...lines, '日期：2023年5月9日']],
    ['a row that stands twice', [...lines, '河道整治工程', '河道整治工程'], [...lines, '河道整治工程']],
    ['a bracket', [...lines, '）'], lines],
    ['a raised figure', [...lines, '面积10²亩'], [...lines, '面积102亩']],
    ['a fraction', [...lines, '经费5½万元'], [...lines, '经费51\u20442万元']],
    ['a ringed figure', [...lines, '拨付3①万元'], [...lines, '拨付31万元']],
  ])('%s', (_name, one, other) => {
    expect(text(one)).not.toBe(text(other));
  });
  test('one figure, name or sign that is another', () => {
    const whole = lines.join('\n');
    const places = [...whole].flatMap((sign, at) => (/[\d\p{Script=Han}.:*%]/u.test(sign) ? [at] : []));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom('0', '7', '八', '林'), (at, sign) => {
        fc.pre(whole[at] !== sign);
        expect(compared(whole.slice(0, at) + sign + whole.slice(at + 1)).text).not.toBe(same);
      }),
    );
  });
  test('one figure that is left out', () => {
    const whole = lines.join('\n');
    const places = [...whole].flatMap((sign, at) => (/[\d\p{Script=Han}.*]/u.test(sign) ? [at] : []));
    for (const at of places) expect(compared(whole.slice(0, at) + whole.slice(at + 1)).text).not.toBe(same);
  });
});

test('offsets rise with the text, and end with what is compared', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...lines, '1', '- 2 -', '> ', '**', '\r', '\n', '来源：县府办', '𠮷', '½'), { maxLength: 30 }),
      (parts) => {
        const raw = parts.join('\n');
        const { text: own, at } = compared(raw);
        expect(at).toHaveLength(raw.length + 1);
        expect(at.at(-1)).toBe(own.length);
        expect(at.every((size, index) => index === 0 || size >= (at[index - 1] ?? 0))).toBe(true);
      },
    ),
  );
});
