/** PDF files written by hand: pages with content of their own, and a Chinese font that is only named (STSong-Light). */

/** What stands on one page: its content, and what else its object and its resources say. */
export interface HandPage {
  content: string;
  /** Entries of the page beside its content: `/Rotate 90`. */
  page?: string;
  /** Entries of its resources beside the font F1: `/XObject << /I1 …`. */
  resources?: string;
  /** Fonts beside F1. */
  fonts?: string;
  /** Width and height in points. */
  size?: readonly [number, number];
}

/** Text in the codes of the font. */
export const hex = (text: string): string => [...text].map((char) => (char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
export const stream = (dictionary: string, body: string): string =>
  `<< ${dictionary} /Length ${body.length} >>\nstream\n${body}\nendstream`;

/** Objects → a file with its cross-reference table. */
export function pdfFile(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (char) => char.charCodeAt(0));
}

const fontFrom = 3;
const font = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 [500] 2 94 500 814 939 500] /FontDescriptor 5 0 R >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
];
/** The number of the first of the objects that a file brings itself. */
export const ownFrom = 6;

/** Pages of given content. `own`: objects that they refer to, numbered from `ownFrom` on. `catalog`: more entries of the catalog. */
export function handPdf(pages: readonly HandPage[], own: readonly string[] = [], catalog = ''): Uint8Array {
  const first = ownFrom + own.length;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  return pdfFile([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    ...font,
    ...own,
    ...pages.flatMap(({ content, page = '', resources = '', fonts = '', size: [width, height] = [595, 842] }, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 ${fontFrom} 0 R ${fonts} >> ${resources} >> /Contents ${first + at * 2 + 1} 0 R ${page} >>`,
      stream('', content),
    ]),
  ]);
}

interface Look {
  size?: number;
  /** Operators before the words: colour, spacing, rendering mode. */
  set?: string;
  /** The first four numbers of the text matrix. */
  turn?: string;
}
/** Words that begin at a point, counted from the page's lower left corner. */
export const words = (x: number, y: number, text: string, { size = 14, set = '', turn = '1 0 0 1' }: Look = {}): string =>
  `q BT ${set} /F1 ${size} Tf ${turn} ${x} ${y} Tm <${hex(text)}> Tj ET Q`;
/** A filled box. `colour`: the operands of `rg`. */
export const box = (x: number, y: number, width: number, height: number, colour = '0 0 0'): string =>
  `q ${colour} rg ${x} ${y} ${width} ${height} re f Q`;
