/** Word files: printed numbers, tables, boxes, what the page does not show; and files that are damaged or hostile. */

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { told } from '../testing.ts';
import { read } from './formats.ts';
import { readLimits } from './limits.ts';
import { printNumber } from './numerals.ts';

const types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const space =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const body = (inner: string): string => `<?xml version="1.0" encoding="UTF-8"?><w:document ${space}><w:body>${inner}</w:body></w:document>`;
const docx = (inner: string, parts: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({ '[Content_Types].xml': types, 'word/document.xml': body(inner), ...parts }).map(([name, text]) => [
        name,
        strToU8(text),
      ]),
    ),
  );
const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const listed = (text: string, level = 0, list = 1): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering ${space}><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%1.%3')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
const lines = async (inner: string, parts?: Record<string, string>): Promise<string[]> =>
  ((await read(docx(inner, parts), 'a.docx')).text ?? '').replace(/\n$/u, '').split('\n');

describe('printed numbers', () => {
  it('count by level, and start over where the list does', async () => {
    const inner = [
      listed('甲'),
      listed('乙', 1),
      listed('丙', 1),
      listed('丁'),
      listed('戊', 1),
      listed('己', 2),
      p('庚'),
      listed('辛', 0, 2),
    ].join('');
    expect(await lines(inner, { 'word/numbering.xml': numbering })).toEqual([
      '一、甲',
      '（一）乙',
      '（二）丙',
      '二、丁',
      '（一）戊',
      '二.1 己',
      '庚',
      '一、辛',
    ]);
  });
  it('come from styles as well', async () => {
    const styles = `<w:styles ${space}><w:style w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
    const inner =
      p('甲', '<w:pStyle w:val="H"/>') +
      p('乙', '<w:pStyle w:val="H"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      p('丙', '<w:pStyle w:val="H"/>');
    expect(await lines(inner, { 'word/numbering.xml': numbering, 'word/styles.xml': styles })).toEqual(['一、甲', '乙', '二、丙']);
  });
  it.each([
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 21, '二十一'],
    ['chineseCountingThousand', 103, '一百零三'],
    ['ideographDigital', 10, '一〇'],
    ['decimalEnclosedCircle', 4, '④'],
    ['decimalFullWidth', 12, '１２'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['ideographTraditional', 3, '丙'],
    ['bullet', 3, ''],
    ['something new', 3, '3'],
    ['constructor', 3, '3'],
  ])('%s %i is %s', (format, value, printed) => {
    expect(printNumber(value, format)).toBe(printed);
  });
});

describe('paragraphs', () => {
  it('keep tabs, breaks and blanks, and leave out what the page does not show', async () => {
    const inner = `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>主持</w:t><w:tab/><w:t xml:space="preserve">高  岷</w:t><w:br/><w:t>二</w:t></w:r>
<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>三</w:t></w:r></w:ins></w:p>`;
    expect(await lines(inner)).toEqual(['主持\t高  岷', '二三']);
  });
  it('of text boxes stand before the paragraph they hang on, once', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const inner = `<w:p><w:r><w:t>正文</w:t><mc:AlternateContent><mc:Choice>${box('县政府文件')}</mc:Choice><mc:Fallback>${box('县政府文件')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await lines(inner)).toEqual(['县政府文件', '正文']);
  });
  it('of tables stand by rows, labels beside their values', async () => {
    const cell = (...texts: string[]): string => `<w:tc>${texts.map((text) => p(text)).join('')}</w:tc>`;
    const inner = `${p('前')}<w:tbl><w:tr>${cell('出  席')}${cell('张  伟', '李强')}</w:tr><w:tr>${cell('王明')}${cell('县长')}</w:tr></w:tbl>`;
    expect(await lines(inner)).toEqual(['前', '出  席：张  伟\t李强', '王明\t县长']);
  });
  it('are anchored', async () => {
    const { text, anchors } = await read(docx(p('甲') + p('') + p('乙丙')), 'a.docx');
    expect(text).toBe('甲\n\n乙丙\n');
    expect(anchors).toEqual({ unit: 'paragraph', starts: [0, 2, 3] });
  });
});

describe('bad files', () => {
  const entity = '<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const good = docx(p('会议纪要'));
  it.each([
    [
      'external entities',
      docx('', { 'word/document.xml': `${entity}<w:document ${space}><w:body>${p('&x;')}</w:body></w:document>` }),
      'read/docx-damaged',
      /document type/u,
    ],
    ['an unknown entity', docx(p('&x;')), 'read/docx-damaged', /document\.xml:1:\d+/u],
    ['broken XML', docx('<w:p><w:r>'), 'read/docx-damaged', /document\.xml:1:\d+/u],
    ['half a file', good.subarray(0, good.length / 2), 'read/docx-damaged', /damaged/u],
    ['no text', docx(p('')), 'read/no-text', /no text/u],
    ['a part that unpacks without end', docx(p(' '.repeat(3_000_000))), 'read/docx-damaged', /times its size/u],
    [
      'an Excel file',
      zipSync({ '[Content_Types].xml': strToU8(types), 'xl/workbook.xml': strToU8('<x/>') }),
      'read/kind-foreign',
      /a spreadsheet/u,
    ],
    ['an archive', zipSync({ 'a.txt': strToU8('会议') }), 'read/kind-archive', /archive/u],
  ])('%s', async (_name, bytes, rule, reason) => {
    const { text, messages } = await read(bytes, 'broken.docx');
    expect(text).toBeNull();
    expect(told(messages).at(-1)).toMatchObject({ level: 'error', rule, reason: expect.stringMatching(reason) });
    expect(told(messages).at(-1)?.reason).toContain('broken.docx');
  });
  it('no damage throws', async () => {
    for (let at = 0; at < good.length; at += 3) {
      const bytes = good.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      const { text, messages } = await read(bytes, 'a.docx');
      if (text === null) expect(messages.at(-1)?.level).toBe('error');
    }
  });
  it('limits are those given', async () => {
    const { messages } = await read(good, 'a.docx', { ...readLimits, file: 100 });
    expect(messages).toMatchObject([{ rule: 'read/size' }]);
  });
});

describe('old Word files', () => {
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(1000).fill(0)]);
  const streamed = (name: string): Uint8Array =>
    Uint8Array.from([...ole, ...Buffer.from(name, 'utf16le'), ...new Array<number>(1000).fill(7)]);
  it.each([
    ['that are something else', ole, 'read/kind-foreign', /Office file of another kind/u],
    ['that are Excel', streamed('Workbook'), 'read/kind-foreign', /a spreadsheet/u],
    ['that are locked', streamed('EncryptedPackage'), 'read/kind-foreign', /locked by a password; save it without one/u],
    ['that are damaged', streamed('WordDocument'), 'read/doc-damaged', /damaged or encrypted/u],
  ])('%s are refused', async (_name, bytes, rule, reason) => {
    const { text, messages } = await read(bytes, 'a.doc');
    expect(text).toBeNull();
    expect(told(messages).at(-1)).toMatchObject({ level: 'error', rule, reason: expect.stringMatching(reason) });
  });
  it('a new file under the old name is read as what it is, and said', async () => {
    const { format, messages } = await read(docx(p('会议纪要')), 'a.doc');
    expect(format).toBe('docx');
    expect(messages[0]).toMatchObject({ level: 'warning', rule: 'read/kind' });
  });
});
