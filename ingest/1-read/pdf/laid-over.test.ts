/** Watermarks, seals and scans: what lies over or under the words of a page is none of them, and hides none of them. */
import { describe, expect, it } from 'vitest';
import { box, type HandPage, ownFrom, stream, words } from '../../samples/make/pdf-pages.ts';
import { baseOf, plainSaid, recordContent, saidBy, size, startOf } from './testing.ts';

const mark = '内部学习 严禁外传';
const rows = Array.from({ length: 7 }, (_, at) => 120 + at * 100);
const faint = '/ExtGState << /Faint << /ca 0.3 >> >>';
/** Eight signs around a point, as a round seal has them. */
const seal = [...'梨川县人民政府办'].map((sign, at) => {
  const [cos, sin] = [Math.cos(-at * 0.6), Math.sin(-at * 0.6)];
  const turn = [cos, sin, -sin, cos].map((part) => part.toFixed(4)).join(' ');
  return words(400 - 50 * sin, baseOf(2) - 10 + 50 * cos, sign, { size: 12, set: '1 0 0 rg', turn });
});
const over: Record<string, HandPage> = {
  'a pale level watermark of larger letters': {
    content: rows.map((y) => words(150, y, mark, { size: 22, set: '0.9 g' })).join('\n') + recordContent(),
  },
  'the same over the text': { content: recordContent() + rows.map((y) => words(150, y, mark, { size: 22, set: '0.85 g' })).join('\n') },
  'one of the size of the text, through its lines': {
    content: recordContent() + [5, 7, 9].map((line) => words(100, baseOf(line) + 2, mark, { size, set: '0.8 g' })).join('\n'),
  },
  'a huge red one': { content: words(60, baseOf(8), '样稿', { size: 200, set: '1 0.6 0.6 rg' }) + recordContent() },
  'a black one that shines through': {
    content: `${recordContent()} q /Faint gs ${words(60, baseOf(7), mark, { size: 50 })} Q`,
    resources: faint,
  },
  'a slanted one': { content: recordContent() + words(120, 300, mark, { size: 40, set: '0.8 g', turn: '0.7071 0.7071 -0.7071 0.7071' }) },
  'slanted ones in black, all over': {
    content: recordContent() + rows.map((y) => words(150, y, mark, { size: 12, turn: '0.866 0.5 -0.5 0.866' })).join('\n'),
  },
  'a seal over the date': { content: recordContent() + seal.join('\n') },
  'a note that runs up the edge': { content: recordContent() + words(30, 300, '装订线', { size: 10, turn: '0 1 -1 0' }) },
};
describe('the record is read without', () => {
  it.each(Object.entries(over))('%s', async (_name, page) => {
    const found = await saidBy([page]);
    expect(found.facts).toEqual((await plainSaid()).facts);
    expect(found.text).not.toMatch(/严禁|外传|样稿|装订/u);
    expect(found.rules).toEqual(['read/pdf-edge']);
  });
});
it('a black watermark in the middle of every page is none of their lines; a title on every page is', async () => {
  const pages = [0, 1, 2].map((page) => ({
    content: [
      words(150, 600, '梨川县人民政府会议纪要', { size: 22 }),
      words(70, 560, `会议研究了第${page + 1}项工作。`, { size }),
      words(70, 500, '会议要求有关部门抓好落实。', { size }),
      words(200, 400, '严禁外传', { size: 30 }),
    ].join('\n'),
  }));
  const { text, rules } = await saidBy(pages);
  expect(text).not.toContain('严禁');
  expect(text.match(/梨川县人民政府会议纪要/gu)).toHaveLength(3);
  expect(rules).toEqual(['read/pdf-edge']);
});
describe('no watermark is', () => {
  const named = async (page: HandPage): Promise<string[]> => {
    const { text, rules } = await saidBy([page]);
    expect(rules).not.toContain('read/pdf-edge');
    return text.split('\n');
  };
  it('a large red title', async () => {
    const [first] = await named({
      content: recordContent((x, y, text, line) =>
        line === 0 ? words(100, y, text, { size: 26, set: '1 0 0 rg' }) : words(x, y, text, { size }),
      ),
    });
    expect(first).toBe('梨川县人民政府常务会议纪要');
  });
  it('a grey note of its own line, or a red word in a line', async () => {
    const note = words(70, 250, '附件：供水管理办法文本', { size: 12, set: '0.4 g' });
    const red = words(70, 220, '梨川县水利局', { size, set: '1 0 0 rg' });
    expect(await named({ content: `${recordContent()}\n${note}\n${red}` })).toEqual(
      expect.arrayContaining(['附件：供水管理办法文本', '梨川县水利局']),
    );
  });
});

describe('letters on a picture that fills the page', () => {
  const scan = [
    stream('/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8', '\xf0\xf0\xf0\xf0'),
  ];
  const resources = `/XObject << /I ${ownFrom} 0 R >>`;
  const picture = 'q 595 0 0 842 0 0 cm /I Do Q';
  const unpainted = recordContent((x, y, text) => words(x, y, text, { size, set: '3 Tr' }));
  it.each([
    ['unpainted, behind it in the file', `${picture}\n${unpainted}`],
    ['unpainted, before it in the file', `${unpainted}\n${picture}`],
    ['painted below it', `${recordContent()}\n${picture}`],
    ['unpainted, on a picture in strips', [0, 281, 562].map((y) => `q 595 0 0 281 0 ${y} cm /I Do Q`).join('\n') + unpainted],
  ])('are read: %s', async (_name, content) => {
    const found = await saidBy([{ content, resources }], scan);
    expect(found.facts).toEqual((await plainSaid()).facts);
    expect(found.rules).toEqual([]);
  });
  it('are not read under a box that blacks them out', async () => {
    const content = `${picture}\n${unpainted}\n${box(startOf(12) + 44, baseOf(12) - 4, 34, 20)}`;
    const found = await saidBy([{ content, resources }], scan);
    expect(found.everything).not.toContain('秦川');
    expect(found.rules).toContain('read/hidden-text');
  });
  it('are not read on a picture in a corner', async () => {
    const content = `q 100 0 0 100 0 0 cm /I Do Q\n${recordContent()}\n${words(10, 50, '列席：苏无痕', { size, set: '3 Tr' })}`;
    expect((await saidBy([{ content, resources }], scan)).everything).not.toContain('无痕');
  });
});
