/** For tests: Word files whose parts unpack, nest and count without end, and old ones whose tables lead in circles. */
import { deflateRawSync } from 'node:zlib';
import { type Hostile, named, rawBomb } from './file.ts';
import { archive, type Packed } from './zip.ts';

const packed = (name: string, text: string): Packed => ({ name, data: deflateRawSync(text), size: Buffer.byteLength(text) });
const types = packed('[Content_Types].xml', '<Types/>');
const main = 'word/document.xml';
const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const around = (body: string): string => `<?xml version="1.0"?><w:document ${names}><w:body>${body}</w:body></w:document>`;
const docx = (body: string, ...more: Packed[]): Uint8Array => archive([types, packed(main, around(body)), ...more]);
const say = (text: string, properties = ''): string => `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const listed = '<w:pPr><w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr></w:pPr>';
const numbering = (levels: string): Packed =>
  packed(
    'word/numbering.xml',
    `<w:numbering ${names}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  );
const level = (format: string, start: number, text: string): string =>
  `<w:lvl w:ilvl="8"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

export const words: readonly Hostile[] = [
  ...named('docx', {
    'a body that is a bomb': () => archive([types, { name: main, data: rawBomb('<w:p/>', 300), size: 300 * 2 ** 20 }]),
    'a body that is a bomb and lies': () => archive([types, { name: main, data: rawBomb('<w:p/>', 300), size: 5000 }]),
    'styles that are a bomb': () =>
      archive([types, packed(main, around(say('会议'))), { name: 'word/styles.xml', data: rawBomb(' ', 300), size: 999_999 }]),
    'a picture that is a bomb': () =>
      docx(say('县政府第3次常务会议纪要'), { name: 'word/media/a.png', data: rawBomb(' ', 900), size: 900 * 2 ** 20 }),
    'elements a million deep': () => docx('<w:p>'.repeat(1_000_000)),
    'closed elements half a million deep': () =>
      docx(`${'<w:tbl><w:tr><w:tc>'.repeat(40_000)}${say('会议')}${'</w:tc></w:tr></w:tbl>'.repeat(40_000)}`),
    'paragraphs in cells in cells': () => docx(`${'<w:tr><w:tc>'.repeat(8000)}${say('会').repeat(8000)}${'</w:tc></w:tr>'.repeat(8000)}`),
    'entities of entities': () =>
      archive([
        types,
        packed(
          main,
          `<!DOCTYPE a [<!ENTITY a "aaaa">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n} "&a${n - 1};&a${n - 1};">`).join('')}]>${around('&a29;')}`,
        ),
      ]),
    'an entity of the machine': () =>
      archive([types, packed(main, `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>${around(say('&x;'))}`)]),
    'a million empty paragraphs': () => docx('<w:p/>'.repeat(1_000_000)),
    'a million attributes': () => docx(`<w:p ${Array.from({ length: 500_000 }, (_, n) => `a${n}="b"`).join(' ')}/>`),
    'an attribute of ten megabytes': () => docx(`<w:p><w:pPr><w:pStyle w:val="${'甲'.repeat(3_300_000)}"/></w:pPr></w:p>`),
    'a number of many signs': () =>
      docx(say('会议', listed).repeat(20_000), numbering(level('lowerLetter', 2_000_000_000, '%9%8%7%6%5%4%3%2%1'.repeat(400)))),
    'roman numbers without end': () => docx(say('会议', listed).repeat(2000), numbering(level('lowerRoman', 9999, '%9'.repeat(1000)))),
    'fifty thousand list levels': () => docx(say('会议', listed).repeat(100), numbering(level('decimal', 1, '%9').repeat(50_000))),
    'styles that rest on themselves': () =>
      docx(
        say('会议', '<w:pPr><w:pStyle w:val="a"/></w:pPr>'),
        packed(
          'word/styles.xml',
          `<w:styles ${names}>${Array.from({ length: 20_000 }, (_, n) => `<w:style w:type="paragraph" w:styleId="a${n}"><w:basedOn w:val="a${(n + 1) % 20_000}"/></w:style>`).join('')}<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="a"/></w:style></w:styles>`,
        ),
      ),
    'a body that is somewhere else': () =>
      archive([
        types,
        packed(main, around('')),
        packed('_rels/.rels', '<Relationships><Relationship Type="x/officeDocument" Target="/../../etc/passwd"/></Relationships>'),
      ]),
    'words without a break': () => docx(say('会'.repeat(5_000_000))),
    'no XML at all': () => archive([types, packed(main, '\u0000'.repeat(5_000_000))]),
  }),
  ...named('doc', {
    'tables that lead in circles': () => ole((sector) => sector),
    'tables that lead out': () => ole((sector) => sector + 7_000_000),
    'tables that lead to the first': () => ole(() => 0),
    'a directory of a gigabyte': () => ole((sector) => sector + 1, 0x7fff_ffff),
    'a head and zeros': () => Buffer.concat([ole(() => -2).subarray(0, 512), Buffer.alloc(2_000_000)]),
    'anything after a head': () =>
      Buffer.concat([ole(() => -2).subarray(0, 76), Buffer.from(Array.from({ length: 100_000 }, (_, n) => (n * 7919) % 251))]),
  }),
];

/** An OLE file of 64 sectors, its table made by `next`; its stream has `size` bytes by its own word. */
function ole(next: (sector: number) => number, size = 60_000): Buffer {
  const bytes = Buffer.alloc(512 * 65);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(2, 60);
  bytes.writeUInt32LE(1, 64);
  bytes.writeInt32LE(-2, 68);
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  for (let sector = 0; sector < 128; sector += 1) bytes.writeInt32LE(next(sector) | 0, 512 + sector * 4);
  for (const [at, name] of ['Root Entry', 'WordDocument', '1Table', 'Data'].entries()) {
    const place = 1024 + at * 128;
    bytes.write(name, place, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, place + 64);
    bytes[place + 66] = at === 0 ? 5 : 2;
    bytes[place + 67] = 1;
    // Each stands left and right of itself.
    bytes.writeInt32LE(at, place + 68);
    bytes.writeInt32LE(at, place + 72);
    bytes.writeInt32LE(at === 0 ? 1 : -1, place + 76);
    bytes.writeInt32LE(3 + at, place + 116);
    bytes.writeUInt32LE(size, place + 120);
  }
  return bytes;
}
