/** Files that do not tell which characters their glyphs are: the page is drawn from the shapes of its letters, and recognised. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { handPdf, ownFrom } from '../../samples/make/pdf-pages.ts';
import { read } from '../formats.ts';
import { readLimits } from '../limits.ts';

const sample = readFileSync(new URL('../../samples/formats/printed.pdf', import.meta.url));
/** The sample with its tables of characters under a name that nobody knows. */
const untold = Buffer.from(sample.toString('latin1').replaceAll('/ToUnicode', '/XoUnicode'), 'latin1');
const onePage = { ...readLimits, pages: 1 };

it('letters are read by their shapes, and the message says so', async () => {
  const [told, seen] = [await read(sample, 'a.pdf', onePage), await read(untold, 'a.pdf', onePage)];
  expect(seen.messages.map(({ rule }) => rule)).toContain('read/ocr');
  const signs = [...(told.text ?? '')].filter((sign) => /\p{Script=Han}/u.test(sign));
  const kinds = new Set(seen.text ?? '');
  expect(signs.filter((sign) => kinds.has(sign)).length).toBeGreaterThan(signs.length * 0.9);
  expect(seen.text).toContain('政府第五十三次');
});
it('no characters are made up where the file has no shapes either', async () => {
  const font = [
    `<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [${ownFrom + 1} 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor ${ownFrom + 2} 0 R >>`,
    '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] >>',
  ];
  const glyphs = Array.from({ length: 40 }, (_, at) => (0x4e00 + at * 7).toString(16)).join('');
  const { text, messages } = await read(
    handPdf([{ content: `BT /F2 12 Tf 70 700 Td <${glyphs}> Tj ET`, fonts: `/F2 ${ownFrom} 0 R` }], font),
    'a.pdf',
  );
  expect(text).toBeNull();
  expect(messages.at(-1)?.rule).toBe('read/pdf-text');
});
