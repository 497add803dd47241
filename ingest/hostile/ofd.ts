/** For tests: OFD files that count, nest, repeat and unpack without end. */
import { deflateRawSync } from 'node:zlib';
import { area, layer, ofdFile, page, picture, text } from '../1-read/ofd/testing.ts';
import { type Hostile, named, rawBomb } from './file.ts';
import { archive } from './zip.ts';

const on = (objects: string, more: Partial<Parameters<typeof ofdFile>[0]> = {}): Uint8Array =>
  ofdFile({ pages: [page(layer(objects))], ...more });
const head = text('县政府第3次常务会议纪要', 40, 30);
const drawing = (id: number, content: string): string =>
  `<ofd:CompositeGraphicUnit ID="${id}"><ofd:Content>${content}</ofd:Content></ofd:CompositeGraphicUnit>`;
const draw = (id: number): string => `<ofd:CompositeObject Boundary="0 0 9 9" ResourceID="${id}"/>`;
const packed = (name: string, words: string): { name: string; data: Buffer; size: number } => ({
  name,
  data: deflateRawSync(words),
  size: Buffer.byteLength(words),
});
const entry = packed('OFD.xml', '<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>');
const root = packed('D.xml', '<Document><CommonData/><Pages><Page ID="1" BaseLoc="P.xml"/></Pages></Document>');

export const ofds: readonly Hostile[] = named('ofd', {
  'a page that is a bomb': () => archive([entry, root, { name: 'P.xml', data: rawBomb('<Layer/>', 300), size: 300 * 2 ** 20 }]),
  'a page that is a bomb and lies': () => archive([entry, root, { name: 'P.xml', data: rawBomb('<Layer/>', 300), size: 5000 }]),
  'nineteen pages of a megabyte of blanks': () => ofdFile({ pages: Array.from({ length: 19 }, () => page(' '.repeat(1_000_000))) }),
  'elements a million deep': () => on('<ofd:PageBlock>'.repeat(1_000_000)),
  'a million empty objects': () => on('<ofd:TextObject/>'.repeat(1_000_000)),
  'steps without end': () => on(text('会议', 30, 50, { code: 'DeltaX="g 999999999 1 g 999999999 1 g 999999999 1"' }).repeat(1000)),
  'numbers without end': () => on(text('会议', 30, 50, { code: `DeltaX="${'1e308 '.repeat(1_000_000)}"` })),
  'places beyond all numbers': () =>
    on(head + text('会议', 1e300, 1e300, { size: 1e300, attributes: 'CTM="1e300 1e300 1e300 1e300 1e300 1e300"' })),
  'drawings of themselves': () => on(head + draw(1), { resources: drawing(1, draw(1).repeat(100) + text('会', 1, 5)) }),
  'drawings of themselves without a sign': () => on(head + draw(1), { resources: drawing(1, draw(1).repeat(30)) }),
  'drawings of the next': () =>
    on(head + draw(0), { resources: Array.from({ length: 40 }, (_, n) => drawing(n, draw(n + 1).repeat(30))).join('') }),
  'styles that rest on themselves': () =>
    on(text('会议', 30, 50, { attributes: 'DrawParam="1"' }).repeat(5000), { resources: '<ofd:DrawParam ID="1" Relative="1"/>' }),
  'thirty thousand boxes over as many signs': () => on(text('会', 30, 50).repeat(20_000) + area(0, 0, 200, 200).repeat(30_000)),
  'an outline of a million boxes': () => on(head + area(0, 0, 99, 99).replace(/M .*C/u, 'M 0 0 L 9 0 L 9 9 L 0 9 C '.repeat(300_000))),
  'a line of a hundred thousand signs': () => on(text('会'.repeat(100_000), 1, 50, { size: 0.5, code: 'DeltaX="g 99999 0.001"' })),
  'pictures that are not there': () => on(head + picture(7).repeat(20_000)),
  'a page that is named a hundred thousand times': () =>
    ofdFile({
      pages: [page(layer(head))],
      xml: (xml) => xml.replace('<ofd:Page ID="0"', `${'<ofd:Page ID="0" BaseLoc="Pages/0.xml"/>'.repeat(100_000)}<ofd:Page ID="0"`),
    }),
  'a document that is named a hundred thousand times': () =>
    ofdFile({
      pages: [],
      xml: (xml) =>
        xml.replace(
          '<ofd:DocBody>',
          `${'<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>'.repeat(100_000)}<ofd:DocBody>`,
        ),
    }),
  'entities of entities': () =>
    ofdFile({
      pages: [
        `<!DOCTYPE a [<!ENTITY a "aaaa">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n} "&a${n - 1};&a${n - 1};">`).join('')}]>${page(layer(text('&a29;', 1, 5)))}`,
      ],
    }),
  'paths that lead out': () =>
    on(head, { parts: { 'OFD.xml': '<OFD><DocBody><DocRoot>../../../../etc/passwd</DocRoot></DocBody></OFD>' } }),
});
