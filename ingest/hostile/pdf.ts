/** For tests: PDF files that unpack, nest, refer and declare without end. Shapes known from bug reports on PDF readers. */
import { deflateSync } from 'node:zlib';
import { type Hostile, named, zlibBomb } from './file.ts';

type Part = string | Uint8Array;
const buffer = (part: Part): Buffer => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part));
const stream = (dictionary: string, data: Part): Buffer => {
  const body = buffer(data);
  return Buffer.concat([buffer(`<<${dictionary}/Length ${body.length}>>\nstream\n`), body, buffer('\nendstream')]);
};

/** A PDF of the given objects, the first of which is number 1 and the catalog. */
function pdf(objects: readonly Part[], { trailer = '', offset = 0 }: { trailer?: string; offset?: number } = {}): Uint8Array {
  const parts: Buffer[] = [buffer('%PDF-1.7\n')];
  const places: number[] = [];
  let size = 9;
  for (const [at, object] of objects.entries()) {
    const part = Buffer.concat([buffer(`${at + 1} 0 obj\n`), buffer(object), buffer('\nendobj\n')]);
    places.push(size + offset);
    parts.push(part);
    size += part.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${size + offset}\n%%EOF`;
  return Buffer.concat([...parts, buffer(end)]);
}
const catalog = '<</Type/Catalog/Pages 2 0 R>>';
const pages = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const pageOf = (resources: string, more = '/MediaBox[0 0 595 842]'): string =>
  `<</Type/Page/Parent 2 0 R${more}/Resources<<${resources}>>/Contents 4 0 R>>`;
const font = '/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>';
/** One page with a content stream and whatever it refers to, from object 5 on. */
const onePage = (resources: string, content: Part, ...more: Part[]): Uint8Array =>
  pdf([catalog, pages, pageOf(resources), content, ...more]);
const drawn = stream('', 'q 595 0 0 842 0 0 cm /I Do Q');
const picture = (filter: string, width: number, height: number, data: Part, more = ''): Uint8Array =>
  onePage(
    '/XObject<</I 5 0 R>>',
    drawn,
    stream(
      `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/${filter}${more}`,
      data,
    ),
  );
const uint = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4);
  return bytes;
};
const toUnicode = (body: string): Uint8Array =>
  onePage(
    '/Font<</F 5 0 R>>',
    stream('', 'BT /F 12 Tf <00410042> Tj ET'),
    '<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 8 0 R>>',
    stream('/Filter/FlateDecode', deflateSync(`/CIDInit /ProcSet findresource begin begincmap ${body} endcmap end`)),
    '<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 0 1 1]>>',
  );

export const pdfs: readonly Hostile[] = named('pdf', {
  'content that unpacks to 800 MB': () => onePage(font, stream('/Filter/FlateDecode', zlibBomb(' ', 800))),
  'content that unpacks twice': () => onePage(font, stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(zlibBomb('\n', 800)))),
  'a million words on a page': () => onePage(font, stream('/Filter/FlateDecode', zlibBomb('BT /F 9 Tf (ab) Tj ET ', 20))),
  'words of one letter each': () => onePage(font, stream('', `BT /F 9 Tf ${'1 0 Td (a) Tj '.repeat(50_000)}ET`)),
  'content of open brackets': () => onePage(font, stream('/Filter/FlateDecode', zlibBomb('[', 20))),
  'a string in a string': () => onePage(font, stream('/Filter/FlateDecode', zlibBomb('(', 40))),
  'dictionaries in the content': () => onePage(font, stream('/Filter/FlateDecode', zlibBomb('<</A ', 20))),
  'a saved state without end': () => onePage(font, stream('/Filter/FlateDecode', zlibBomb('q ', 10))),
  'objects that unpack to 800 MB': () =>
    pdf([
      catalog,
      pages,
      pageOf(font),
      stream('', ''),
      stream('/Type/ObjStm/N 900000000/First 900000000/Filter/FlateDecode', zlibBomb('9 0 ', 800)),
    ]),
  'a list of objects that unpacks': () => {
    const head = buffer('%PDF-1.7\n');
    const list = stream(
      '/Type/XRef/Size 2000000000/W[1 4 2]/Index[0 2000000000]/Root 1 0 R/Filter/FlateDecode',
      zlibBomb('\u0001\u0000', 800),
    );
    return Buffer.concat([head, buffer('1 0 obj\n'), list, buffer('\nendobj\nstartxref\n9\n%%EOF')]);
  },
  'a page without bounds': () =>
    pdf([catalog, pages, pageOf(font, '/MediaBox[-1e38 -1e38 1e38 1e38]'), stream('', 'BT /F 1e30 Tf (a) Tj ET')]),
  'a page without size': () => pdf([catalog, pages, pageOf(font, '/MediaBox[0 0 0 0]/Rotate 1e9'), stream('', 'BT /F 0 Tf (a) Tj ET')]),
  'pages that hold themselves': () => pdf([catalog, '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000>>']),
  'pages that hold each other': () =>
    pdf([catalog, '<</Type/Pages/Kids[3 0 R 3 0 R]/Count 9>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>']),
  'a billion pages by its word': () => pdf([catalog, '<</Type/Pages/Kids[3 0 R]/Count 1000000000>>', pageOf(font), stream('', '')]),
  'one page a hundred thousand times': () =>
    pdf([catalog, `<</Type/Pages/Kids[${'3 0 R '.repeat(100_000)}]/Count 100000>>`, pageOf(font), stream('', 'BT /F 9 Tf (a) Tj ET')]),
  'a million open arrays': () => pdf([catalog, pages, pageOf(font, '['.repeat(1_000_000)), stream('', '')]),
  'a million open dictionaries': () => pdf([catalog, pages, pageOf(font, '/A<<'.repeat(1_000_000)), stream('', '')]),
  'a picture of a billion points': () => picture('FlateDecode', 30_000, 30_000, deflateSync('short')),
  'a picture that unpacks to a gigabyte': () => picture('FlateDecode', 9_900, 9_900, zlibBomb('\u0080', 1000)),
  'a picture in runs': () => picture('RunLengthDecode', 9_000, 9_000, Buffer.alloc(4_000_000, Buffer.from([129, 65]))),
  'a page of pictures': () =>
    onePage(
      '/XObject<</I 5 0 R>>',
      stream('', 'q /I Do Q '.repeat(50)),
      stream(
        '/Type/XObject/Subtype/Image/Width 9000/Height 9000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode',
        zlibBomb('\u0080', 240),
      ),
    ),
  'JBIG2 without bounds': () =>
    picture(
      'JBIG2Decode',
      60_000,
      60_000,
      Buffer.concat([uint(0), Buffer.from([48, 0, 1]), uint(19, 0xffff_fff0, 0xffff_fff0, 0, 0), Buffer.alloc(3)]),
      '/ColorSpace/DeviceGray',
    ),
  'JPEG 2000 without bounds': () =>
    picture(
      'JPXDecode',
      60_000,
      60_000,
      Buffer.concat([
        Buffer.from('ff4fff510029', 'hex'),
        Buffer.alloc(2),
        uint(0x7fff_ffff, 0x7fff_ffff, 0, 0, 1, 1, 0, 0),
        Buffer.from('0001070101', 'hex'),
      ]),
    ),
  'a fax without bounds': () =>
    picture('CCITTFaxDecode', 60_000, 60_000, Buffer.alloc(100_000, 0x55), '/DecodeParms<</K -1/Columns 1000000000/Rows 1000000000>>'),
  'a JPEG without bounds': () => picture('DCTDecode', 65_535, 65_535, Buffer.from('ffd8ffc0001108ffffffff03012200021101031101ffd9', 'hex')),
  'a list of objects at wrong places': () => pdf([catalog, pages, pageOf(font), stream('', 'BT /F 9 Tf (a) Tj ET')], { offset: 77_777 }),
  'a list of objects that leads to itself': () => pdf([catalog, pages, pageOf(font), stream('', '')], { trailer: '/Prev 9' }),
  'a stream as long as itself': () => pdf([catalog, pages, pageOf(font), '<</Length 4 0 R>>\nstream\nBT ET\nendstream']),
  'a catalog that is its pages': () => pdf(['1 0 R', '2 0 R']),
  'forms that call the next one twice': () =>
    pdf([
      catalog,
      pages,
      pageOf('/XObject<</X 5 0 R>>'),
      stream('', '/X Do'),
      ...Array.from({ length: 40 }, (_, at) =>
        stream(`/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${at === 39 ? 5 : at + 6} 0 R>>>>`, '/X Do /X Do'),
      ),
    ]),
  'a form that calls itself': () =>
    onePage(
      '/XObject<</X 5 0 R>>',
      stream('', '/X Do'),
      stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>', '/X Do'),
    ),
  'a font that maps everything': () =>
    toUnicode(
      `1 begincodespacerange <00000000> <ffffffff> endcodespacerange ${'1 beginbfrange <00000000> <7fffffff> <0041> endbfrange '.repeat(20)}`,
    ),
  'a font with ten million ranges': () => toUnicode('9 begincidrange <0000> <ffff> 0 endcidrange '.repeat(100_000)),
  'a font that draws itself': () =>
    onePage(
      '/Font<</F 5 0 R>>',
      stream('', 'BT /F 12 Tf (aaaa) Tj ET'),
      '<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97/Widths[1]/Encoding<</Differences[97/a]>>/CharProcs<</a 6 0 R>>/Resources<</Font<</F 5 0 R>>>>>>',
      stream('', 'BT /F 12 Tf (aaaa) Tj ET'),
    ),
  'a thousand filters': () => onePage(font, stream(`/Filter[${'/ASCIIHexDecode'.repeat(1000)}]`, '4'.repeat(100_000))),
  'a key that is not there': () =>
    pdf([catalog, pages, pageOf(font), stream('', '')], { trailer: '/Encrypt<</Filter/Standard/V 5/R 6/O(a)/U(b)/P -1>>' }),
  'nothing but a head': () => '%PDF-1.7\n',
  'a head before a megabyte of anything': () => `%PDF-1.7\n${'1 0 obj <</Type/Pages/Kids[1 0 R]>> '.repeat(30_000)}`,
});
