/** What nobody sees on an OFD page is no text and is counted; what looks like it and is seen, is read. */
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../messages.ts';
import { read } from '../formats.ts';
import { area, layer, ofdFile, page, picture, text } from './testing.ts';

async function linesOf(file: Uint8Array): Promise<{ lines: string[]; rules: string[] }> {
  const { text: all, messages } = await read(file, 'a.ofd');
  return { lines: (all ?? '').split('\n').filter((line) => line !== ''), rules: messages.map(({ rule }) => rule) };
}
const onPage = (objects: string): Promise<{ lines: string[]; rules: string[] }> => linesOf(ofdFile({ pages: [page(layer(objects))] }));
const head = text('县政府常务会议纪要', 40, 30);
const title = text('出席：沈望舒  陆遥', 30, 50);

const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]);
const png = (colours: number): Uint8Array => {
  const bytes = new Uint8Array(40);
  bytes.set([0x89, 0x50, 0x4e, 0x47]);
  bytes[25] = colours;
  return bytes;
};
const media =
  '<ofd:MultiMedias><ofd:MultiMedia ID="7" Type="Image"><ofd:MediaFile>a.bin</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>';
const withPicture = (objects: string, bytes: Uint8Array): Uint8Array =>
  ofdFile({ pages: [page(layer(objects))], resources: media, parts: { 'Doc_0/Res/a.bin': bytes } });

describe('what nobody sees', () => {
  const name = (attributes = '', inner = '', size = 5): string => text('孙不二', 30, 70, { attributes, inner, size });
  it.each([
    ['not visible', name('Visible="false"')],
    ['an alpha of nought', name('Alpha="0"')],
    ['a colour of nought', name('', '<ofd:FillColor Value="0 0 0" Alpha="0"/>')],
    ['neither filled nor drawn', name('Fill="false"')],
    ['white on white', name('', '<ofd:FillColor Value="255 255 255"/>')],
    ['white as grey, in hexadecimal', name('', '<ofd:FillColor Value="#FF #FF #FF"/>')],
    ['black on black', area(28, 60, 30, 14) + name()],
    ['under a black box', name() + area(28, 60, 30, 14)],
    ['under a white box', name() + area(28, 60, 30, 14, '255 255 255')],
    ['under a box twice', name() + area(28, 60, 30, 14).replace('L 0 14 C', 'L 0 14 C M 1 1 L 29 1 L 29 13 L 1 13 C')],
    ['type of nought', name('', '', 0)],
    ['tiny type', name('', '', 0.2)],
    ['beside the page', text('孙不二', 230, 70)],
    ['outside of its own box', text('孙不二', 30, 70).replace('X="0"', 'X="99"')],
    ['a box without size', text('孙不二', 30, 70).replace(/Boundary="[^"]*"/u, 'Boundary="30 65 0 0"')],
  ])('%s is no text, and is told', async (_what, objects) => {
    const { lines, rules } = await onPage(head + objects);
    expect(lines).toEqual(['县政府常务会议纪要']);
    expect(rules).toEqual(['read/hidden-text']);
  });
  it.each([
    ['white on red', area(28, 60, 30, 14, '200 0 0') + name('', '<ofd:FillColor Value="255 255 255"/>')],
    ['grey', name('', '<ofd:FillColor Value="128"/>')],
    ['CMYK black', name('', '<ofd:FillColor Value="0 0 0 255"/>')],
    ['drawn and not filled', name('Fill="false" Stroke="true"')],
    ['above a box', area(28, 60, 30, 14, '255 255 200') + name()],
    ['beside a black box', name() + area(60, 60, 30, 14)],
    ['in a frame', name() + area(28, 60, 30, 14).replace('L 0 14 C', 'L 0 14 C M 1 1 L 1 13 L 29 13 L 29 1 C')],
    [
      'in a frame of two boxes',
      name() + area(28, 60, 30, 14, '0 0 0', 'Rule="Even-Odd"').replace('L 0 14 C', 'L 0 14 C M 1 1 L 29 1 L 29 13 L 1 13 C'),
    ],
    ['under a box that is seen through', name() + area(28, 60, 30, 14, '255 255 0', 'Alpha="90"')],
    ['under a circle', name() + area(28, 60, 30, 14).replace(/M 0 0.*C</u, 'M 0 7 A 9 9 0 1 1 30 7 A 9 9 0 1 1 0 7 C<')],
    ['under a line', name() + area(28, 68, 30, 0.3)],
    ['a colour of a pattern', name('', '<ofd:FillColor><ofd:Pattern/></ofd:FillColor>')],
  ])('%s is seen', async (_what, objects) => {
    expect(await onPage(head + objects)).toEqual({ lines: ['县政府常务会议纪要', '孙不二'], rules: [] });
  });
  it('goes by the style an object names, and by that of its layer', async () => {
    const resources =
      '<ofd:DrawParams><ofd:DrawParam ID="5" Relative="6"/><ofd:DrawParam ID="6"><ofd:FillColor Value="255 255 255"/></ofd:DrawParam></ofd:DrawParams>';
    const file = ofdFile({ pages: [page(layer(head + name('DrawParam="5"')))], resources });
    expect((await linesOf(file)).lines).toEqual(['县政府常务会议纪要']);
  });
  it('is under a picture that nothing shines through; a seal of a PNG is looked through', async () => {
    expect((await linesOf(withPicture(head + name() + picture(7, 25, 60, 40, 20), jpeg))).lines).toHaveLength(1);
    expect((await linesOf(withPicture(head + name() + picture(7, 25, 60, 40, 20), png(6)))).lines).toHaveLength(2);
  });
  it('but a layer of recognised text over or under the picture of the page is read', async () => {
    for (const objects of [head + title + picture(7), picture(7) + text('县政府常务会议纪要', 40, 30, { attributes: 'Alpha="0"' })])
      expect((await linesOf(withPicture(objects, jpeg))).lines[0]).toBe('县政府常务会议纪要');
  });
  it('slanted text is a watermark, named and left out', async () => {
    const slanted = text('内部文件', 50, 150, { attributes: 'CTM="0.7 0.7 -0.7 0.7 0 0"' }).replace(
      /Boundary="[^"]*"/u,
      'Boundary="50 150 60 60"',
    );
    const { text: all, messages } = await read(ofdFile({ pages: [page(layer(head + slanted))] }), 'a.ofd');
    expect(all).toBe('县政府常务会议纪要\n');
    expect(wordsOf(messages[0]!).zh).toContain('“内部文件”');
  });
});
