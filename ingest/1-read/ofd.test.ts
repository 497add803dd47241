/** OFD files: text by its place, whatever the order of objects and parts; what cannot be read is refused by its kind. */
import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { read } from './formats.ts';
import { steps } from './ofd/glyphs.ts';
import { layer, ofdFile, page, text } from './ofd/testing.ts';

async function linesOf(file: Uint8Array): Promise<{ lines: string[]; rules: string[] }> {
  const { text: read_, messages } = await read(file, 'a.ofd');
  return { lines: (read_ ?? '').split('\n').filter((line) => line !== ''), rules: messages.map(({ rule }) => rule) };
}
const onPage = (objects: string): Promise<{ lines: string[]; rules: string[] }> => linesOf(ofdFile({ pages: [page(layer(objects))] }));
const head = text('县政府常务会议纪要', 40, 30);
const [title, roster] = [text('出席：沈望舒  陆遥', 30, 50), text('列席：温书言', 30, 60)];

test.each([
  ['5 5 2.5', [5, 5, 2.5]],
  ['g 3 5 2', [5, 5, 5, 2]],
  ['1 g 2 4 g 1 3', [1, 4, 4, 3]],
  ['g 0 5', []],
  ['g', []],
  ['', []],
])('steps %j', (written, found) => expect(steps(written, 9)).toEqual(found));
test('a group of a billion steps is as long as the text', () => expect(steps('g 1000000000 5', 3)).toEqual([5, 5, 5]));

describe('text by its place', () => {
  it('whatever the order of objects and layers', async () => {
    const { lines, rules } = await linesOf(
      ofdFile({ pages: [page(layer(roster, 'Foreground') + layer(title) + layer(head, 'Background'))] }),
    );
    expect(lines).toEqual(['县政府常务会议纪要', '出席：沈望舒    陆遥', '列席：温书言']);
    expect(rules).toEqual([]);
  });
  it('of objects of one sign each, and of signs far apart in one object', async () => {
    const single = [...'沈望舒主持'].map((sign, at) => text(sign, 30 + at * 5, 50, { code: ' ' })).join('');
    const apart = text('沈望舒陆遥', 30, 60, { code: 'DeltaX="5 5 15 5"', attributes: '' });
    expect((await onPage(single + apart)).lines).toEqual(['沈望舒主持', '沈望舒    陆遥']);
  });
  it('of letters, whose widths only the font knows', async () => {
    const words = 'PMI5.3 growth';
    const widths = [3.1, 4.2, 1.7, 2.5, 1.25, 2.5, 1.25, 2.6, 1.9, 2.5, 3.7, 1.6];
    expect((await onPage(text(words, 30, 50, { code: `DeltaX="${widths.join(' ')}"` }))).lines).toEqual([words]);
  });
  it('without steps, with indentation, moved by a matrix, wider than usual', async () => {
    const plain = text('会议听取了汇报', 30, 50, { code: ' ' });
    const moved = text('县财政局负责', 0, 5, { attributes: 'CTM="1 0 0 1 30 60"' }).replace('Boundary="0 0', 'Boundary="0 0 210 297" X="');
    const wide = text('\n   县住建局\n  ', 30, 80, { attributes: 'HScale="1.2"', code: 'DeltaX="6 6 6"' });
    expect((await onPage(plain + moved + wide)).lines).toEqual(['会议听取了汇报', '县财政局负责', '县住建局']);
  });
  it('of pages that are turned, and of upright signs one below the other', async () => {
    const down = (words: string, x: number): string =>
      `<ofd:TextObject Boundary="${x} 20 6 200" Size="5" CTM="0 1 -1 0 0 0"><ofd:TextCode X="0" Y="0" DeltaX="g ${words.length - 1} 5">${words}</ofd:TextCode></ofd:TextObject>`;
    const turned = await onPage(down('县政府常务会议纪要', 150) + down('列席：温书言', 130) + down('出席：沈望舒', 140));
    expect(turned.lines).toEqual(['县政府常务会议纪要', '出席：沈望舒', '列席：温书言']);
    const upright = (words: string, x: number): string =>
      `<ofd:TextObject Boundary="${x} 20 6 200" Size="5"><ofd:TextCode X="0" Y="5" DeltaY="g ${words.length - 1} 5">${words}</ofd:TextCode></ofd:TextObject>`;
    expect((await onPage(upright('列席：温书言', 130) + upright('出席：沈望舒', 140))).lines).toEqual(['出席：沈望舒', '列席：温书言']);
  });
  it('of templates, drawings that are named, blocks, and radicals as characters', async () => {
    const file = ofdFile({
      pages: [
        page(
          layer(`<ofd:PageBlock>${text('⼈⺠政府', 30, 60)}</ofd:PageBlock><ofd:CompositeObject Boundary="30 65 99 99" ResourceID="9"/>`),
          '<ofd:Template TemplateID="1"/>',
        ),
      ],
      templates: [page(layer(head))],
      resources: `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="9"><ofd:Content>${text('列席：温书言', 0, 5)}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`,
    });
    expect((await linesOf(file)).lines).toEqual(['县政府常务会议纪要', '人民政府', '列席：温书言']);
  });
  it('of several documents, one after the other, with a page for each', async () => {
    const file = ofdFile({ pages: [page(layer(head))], documents: 2 });
    const { text: all, anchors, messages } = await read(file, 'a.ofd');
    expect(all).toBe('县政府常务会议纪要\n县政府常务会议纪要\n');
    expect(anchors).toMatchObject({ unit: 'page', starts: [0, 10] });
    expect(messages.map(({ rule }) => rule)).toEqual(['read/ofd-documents']);
  });
  it.each([
    ['another prefix', { xml: (one: string) => one.replaceAll('ofd:', 'ns0:').replaceAll('xmlns:ofd', 'xmlns:ns0') }],
    ['no prefix', { xml: (one: string) => one.replaceAll('ofd:', '').replaceAll('xmlns:ofd', 'xmlns') }],
    ['paths of Windows', { path: (one: string) => one.replaceAll('/', '\\') }],
    [
      'paths from the top',
      { path: (one: string) => `/${one}`, xml: (one: string) => one.replaceAll('BaseLoc="Pages', 'BaseLoc="/Doc_0/Pages') },
    ],
    ['other capitals', { path: (one: string) => one.toUpperCase() }],
  ])('of files with %s', async (_what, written) => {
    expect(await linesOf(ofdFile({ pages: [page(layer(head))], ...written }))).toEqual({ lines: ['县政府常务会议纪要'], rules: [] });
  });
});

describe('what cannot be read', () => {
  const one = page(layer(head));
  it.each([
    ['an encrypted file', ofdFile({ pages: [one], parts: { 'Encryptions.xml': '<Encryptions/>' } }), 'read/ofd-encrypted'],
    ['no XML', ofdFile({ pages: ['<ofd:Page'] }), 'read/ofd-damaged'],
    ['a document type', ofdFile({ pages: [`<!DOCTYPE a [<!ENTITY x "y">]>${one}`] }), 'read/ofd-damaged'],
    [
      'blocks without end',
      ofdFile({ pages: [page(layer(`${'<ofd:PageBlock>'.repeat(500)}${'</ofd:PageBlock>'.repeat(500)}`))] }),
      'read/ofd-damaged',
    ],
    ['no text and no picture', ofdFile({ pages: [page('')] }), 'read/ofd-no-text'],
    ['signs without characters', ofdFile({ pages: [page(layer(text('¤¤¤¤¤¤¤¤', 30, 50)))] }), 'read/ofd-text'],
    ['half a file', ofdFile({ pages: [one] }).subarray(0, 400), 'read/ofd-damaged'],
  ])('%s is refused', async (_what, file, rule) => {
    const result = await read(file, 'a.ofd');
    expect(result.text).toBeNull();
    expect(result.messages.at(-1)).toMatchObject({ level: 'error', rule });
  });
  it('a part that is not there is named, the rest is read', async () => {
    const file = ofdFile({
      pages: [one],
      xml: (xml) => xml.replace('</ofd:Pages>', '<ofd:Page ID="9" BaseLoc="Pages/9.xml"/></ofd:Pages>'),
    });
    expect(await linesOf(file)).toEqual({ lines: ['县政府常务会议纪要'], rules: ['read/ofd-missing'] });
  });
  it('a drawing of itself ends', async () => {
    const self = '<ofd:CompositeObject Boundary="0 0 9 9" ResourceID="9"/>'.repeat(10);
    const resources = `<ofd:CompositeGraphicUnit ID="9"><ofd:Content>${self}${text('会', 0, 5)}</ofd:Content></ofd:CompositeGraphicUnit>`;
    const { rules } = await linesOf(ofdFile({ pages: [page(layer(head + self))], resources }));
    expect(rules).toContain('read/ofd-objects');
  });
});

test('the bytes tell what it is, whatever its name', async () => {
  const bytes = readFileSync(new URL('../samples/formats/signed.ofd', import.meta.url));
  const { format, messages } = await read(bytes, 'a.docx');
  expect(format).toBe('ofd');
  expect(messages).toMatchObject([{ level: 'warning', rule: 'read/kind' }]);
  expect((await read(strToU8('县政府第三次常务会议纪要'), 'a.ofd')).format).toBe('text');
});
