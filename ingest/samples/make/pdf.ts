/**
 * PDF files: one written by hand, whose Chinese font is only named (STSong-Light, as old office software left it to the
 * reader's machine), and one printed by Chromium with fonts embedded. Both have headers and page numbers.
 */
import { printedPage } from './browser.ts';
import { handPdf, pdfFile, words } from './pdf-pages.ts';

const [pageWidth, pageHeight, size, leading, margin] = [595, 842, 14, 24, 70];
const perLine = 32;
const linesPerPage = 26;

interface Drawn {
  x: number;
  y: number;
  text: string;
}
const halfWidth = (char: string): boolean => char.charCodeAt(0) < 0x100;
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (halfWidth(char) ? 0.5 : 1), 0);

/** Wraps a paragraph as an office program does: two characters in, then from the margin. */
function wrap(paragraph: string): { indent: number; text: string }[] {
  const text = paragraph.replace(/^[\s\u3000]+/u, '').trimEnd();
  const lines: { indent: number; text: string }[] = [];
  let [line, indent] = ['', /^\s*[\u3000 ]/u.test(paragraph) || text.length > perLine ? 2 : 0];
  for (const char of text) {
    if (indent + widthOf(line + char) > perLine && !/[，。；：、！？》）”]/u.test(char)) {
      lines.push({ indent, text: line });
      [line, indent] = ['', 0];
    }
    line += char;
  }
  return [...lines, { indent, text: line }];
}

function pagesOf(text: string, header: string): Drawn[][] {
  const lines = text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .flatMap(wrap);
  const pages: Drawn[][] = [];
  for (let at = 0; at < lines.length; at += linesPerPage) {
    const drawn = lines
      .slice(at, at + linesPerPage)
      .map((line, row) => ({ x: margin + line.indent * size, y: pageHeight - 110 - row * leading, text: line.text }));
    const mark = `— ${pages.length + 1} —`;
    pages.push([{ x: margin, y: pageHeight - 60, text: header }, ...drawn, { x: pageWidth / 2 - 20, y: 50, text: mark }]);
  }
  return pages;
}

/** Pages of drawn text in a font that is named and not embedded. */
export const drawPdf = (pages: readonly (readonly Drawn[])[]): Uint8Array =>
  handPdf(pages.map((drawn) => ({ content: drawn.map(({ x, y, text }) => words(x, y, text, { size })).join('\n') })));

/** The text on pages with a header and page numbers, the font only named. */
export const plainPdf = (text: string): Uint8Array => drawPdf(pagesOf(text, '县政府常务会议纪要'));

/** The text as Chromium prints it. */
export const printedPdf = (text: string): Promise<Uint8Array> =>
  printedPage(text, async (page) =>
    page.pdf({
      format: 'A4',
      margin: { top: '25mm', bottom: '25mm', left: '25mm', right: '25mm' },
      displayHeaderFooter: true,
      headerTemplate: '<div style="font-size: 9px; width: 100%; text-align: center">内部文件 注意保存</div>',
      footerTemplate:
        '<div style="font-size: 9px; width: 100%; text-align: center">第 <span class="pageNumber"></span> 页 共 <span class="totalPages"></span> 页</div>',
    }),
  );

/** Pages that are pictures and nothing else, as a scanner leaves them. */
export const scannedPdf = (text: string): Promise<Uint8Array> =>
  printedPage(text, async (page) => {
    const picture = await page.screenshot({ fullPage: true, type: 'jpeg', quality: 70 });
    const { width, height } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      height: document.documentElement.scrollHeight,
    }));
    const content = `q ${width / 2} 0 0 ${height / 2} 0 0 cm /I1 Do Q`;
    return pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width / 2} ${height / 2}] /Resources << /XObject << /I1 5 0 R >> >> /Contents 4 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${picture.length} >>\nstream\n${Buffer.from(picture).toString('latin1')}\nendstream`,
    ]);
  });
