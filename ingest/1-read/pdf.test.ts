/** PDF files: columns, page ends, furniture; encrypted, damaged and empty ones. */

import { describe, expect, it } from 'vitest';
import { placeOf } from '../../cypher/anchors.ts';
import { withoutRadicals } from '../radicals.ts';
import { drawPdf } from '../samples/make/pdf.ts';
import { pdfFile } from '../samples/make/pdf-pages.ts';
import { told } from '../testing.ts';
import { read } from './formats.ts';
import { readLimits } from './limits.ts';

const line = (y: number, text: string, x = 70): { x: number; y: number; text: string } => ({ x, y, text });
const sentence = '会议要求各地各部门认真贯彻落实会议精神并抓好安全生产各项工作';
const textOf = async (pages: Parameters<typeof drawPdf>[0]): Promise<string[]> =>
  ((await read(drawPdf(pages), 'a.pdf')).text ?? '').trimEnd().split('\n');

describe('pages', () => {
  it('end in the middle of a sentence, which goes on', async () => {
    const pages = [
      [
        line(780, '内部文件'),
        line(700, '二、审议方案', 98),
        line(676, `${sentence.slice(0, 28)}`, 98),
        line(652, sentence.padEnd(30, '等')),
        line(40, '— 1 —', 280),
      ],
      [line(780, '内部文件'), line(700, '事项，按时完成。'), line(676, '分送：县委各部门', 98), line(40, '— 2 —', 280)],
    ];
    const { text, anchors, messages } = await read(drawPdf(pages), 'a.pdf');
    expect(text!.trimEnd().split('\n')).toEqual([
      '二、审议方案',
      `${sentence.slice(0, 28) + sentence.padEnd(30, '等')}事项，按时完成。`,
      '分送：县委各部门',
    ]);
    expect(anchors!.starts).toEqual([0, text!.indexOf('事项，按时')]);
    expect(placeOf(anchors!, text!.indexOf('按时完成'))).toEqual({ unit: 'page', number: 2 });
    expect(placeOf(anchors!, 0)).toEqual({ unit: 'page', number: 1 });
    expect(told(messages)).toMatchObject([{ level: 'info', rule: 'read/pdf-edge', reason: expect.stringMatching(/内部文件.*— # —/u) }]);
  });
  it('keep the place of every line', async () => {
    const { text, anchors } = await read(drawPdf([[line(700, '会议纪要')], [line(421, '第二行')]]), 'a.pdf');
    expect(anchors!.lines!.map(({ start, end, page }) => [text!.slice(start, end), page])).toEqual([
      ['会议纪要', 1],
      ['第二行', 2],
    ]);
    const [left = 0, top = 0, width = 0, height = 0] = anchors!.lines![1]!.box;
    expect([left, width].map((part) => Math.round((part / 10_000) * 595))).toEqual([70, 42]);
    expect((top / 10_000) * 842).toBeLessThan(421);
    expect(((top + height) / 10_000) * 842).toBeGreaterThan(421);
  });
  it('keep the places of words of other widths within a line', async () => {
    const { text, anchors } = await read(drawPdf([[line(700, '第31次会议'), line(700, '县长', 300)]]), 'a.pdf');
    const parts = anchors!.lines!.map(({ start, end, box }) => [text!.slice(start, end), ...box.slice(0, 3)]);
    const share = (points: number): number => Math.round((points / 595) * 10_000);
    expect(parts.map(([words]) => words)).toEqual(['第', '31', '次会议', '县长']);
    expect(parts.map(([, left]) => left)).toEqual([70, 84, 98, 300].map(share));
    expect(parts[3]![3]).toBeCloseTo(share(28), -1);
  });
  it('in two columns are read one column after the other', async () => {
    const rows = Array.from({ length: 10 }, (_, at) => 700 - at * 24);
    const [left, right] = ['左栏文字按行排列直到栏的末尾处止', '右栏文字按行排列直到栏的末尾处止'];
    const drawn = rows.flatMap((y) => [line(y, left, 60), line(y, right, 310)]);
    const found = (await textOf([[line(740, '县政府常务会议纪要登在报上分作两栏排印的样子看起来是这样', 60), ...drawn]])).join('');
    expect(found).toBe(`县政府常务会议纪要登在报上分作两栏排印的样子看起来是这样${left.repeat(10)}${right.repeat(10)}`);
  });
  it('keep the columns of a roster on their lines', async () => {
    const rows = Array.from({ length: 8 }, (_, at) => 700 - at * 24);
    const found = await textOf([rows.flatMap((y) => [line(y, '张伟'), line(y, '李强', 200), line(y, '王小明', 330)])]);
    expect(found).toHaveLength(8);
    expect(found[0]).toMatch(/^张伟 +李强 +王小明$/u);
  });
});

it('signs of radicals are read as characters, at the same length', () => {
  expect(withoutRadicals('⼈⺠政府部⻔⻓⻩⽼龄一')).toBe('人民政府部门长黄老龄一');
});

describe('bad files', () => {
  const good = drawPdf([[line(700, '会议纪要')]]);
  const zeros = '0'.repeat(64);
  const encrypted = pdfFile(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 0 /Kids [] >>',
      `<< /Filter /Standard /V 1 /R 2 /O <${zeros}> /U <${zeros}> /P -4 >>`,
    ],
    `/Encrypt 3 0 R /ID [<${zeros.slice(32)}> <${zeros.slice(32)}>]`,
  );
  it.each([
    ['an encrypted file', encrypted, 'read/pdf-encrypted', /encrypted/u],
    ['a damaged file', good.subarray(0, 60), 'read/pdf-damaged', /damaged/u],
    ['pages without text', drawPdf([[], []]), 'read/pdf-no-text', /2 pages have no text layer, and no text/u],
    ['page marks only', drawPdf([[line(40, '— 1 —')]]), 'read/pdf-marks', /page marks only/u],
    ['signs that are no characters', drawPdf([[line(700, '\ue001\ue002\ue003\ue004')]]), 'read/pdf-', /text/u],
  ])('%s', async (_name, bytes, rule, reason) => {
    const { text, messages } = await read(bytes, 'bad.pdf');
    expect(text).toBeNull();
    expect(told(messages).at(-1)).toMatchObject({
      level: 'error',
      rule: expect.stringContaining(rule),
      reason: expect.stringMatching(reason),
    });
    expect(told(messages).at(-1)!.reason).toContain('bad.pdf');
  });
  it('a page without text among others is named', async () => {
    const { text, messages } = await read(drawPdf([[line(700, '会议纪要')], [], [line(700, '分送')]]), 'a.pdf');
    expect(text).toBe('会议纪要\n分送\n');
    expect(told(messages)).toMatchObject([
      { level: 'warning', rule: 'read/pdf-empty', reason: expect.stringContaining('page 2 has neither') },
    ]);
  });
  it('pages past the limit are named', async () => {
    const { text, messages } = await read(drawPdf([[line(700, '会议纪要')], [line(700, '分送')]]), 'a.pdf', { ...readLimits, pages: 1 });
    expect(text).toBe('会议纪要\n');
    expect(messages).toMatchObject([{ level: 'warning', rule: 'read/pdf-pages' }]);
  });
  it('no damage throws', async () => {
    for (let at = 0; at < good.length; at += 97) {
      const bytes = good.slice();
      bytes.fill(0x20, at, at + 40);
      const { text, messages } = await read(bytes, 'a.pdf');
      if (text === null) expect(messages.at(-1)?.level).toBe('error');
    }
  });
  it('a PDF under the name of a text is read as what it is', async () => {
    const { text, format, messages } = await read(good, 'a.txt');
    expect([text, format, messages[0]?.rule]).toEqual(['会议纪要\n', 'pdf', 'read/kind']);
  });
});
