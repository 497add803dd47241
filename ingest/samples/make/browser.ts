/** A text as a page in Chromium, to print or to photograph. */
import { chromium, type Page } from 'playwright-core';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Shows the text on a white page, a paragraph a line, and hands over what `take` makes of it. Needs Chromium and a Chinese font. */
export async function printedPage(text: string, take: (page: Page) => Promise<Uint8Array>): Promise<Uint8Array> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1240, height: 800 }, colorScheme: 'light' });
    const lines = text
      .split(/\r?\n/u)
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const own = line.replace(/^[\s\u3000]+/u, '').trimEnd();
        const indent = own === line.trimEnd() && own.length < 40 ? '' : ' style="text-indent: 2em"';
        return `<p${indent}>${escaped(own)}</p>`;
      });
    await page.setContent(`<!DOCTYPE html><html lang="zh"><style>
body { font: 12pt/1.7 'Noto Serif CJK SC', 'Noto Sans CJK SC', serif; margin: 0; white-space: pre-wrap; background: white; color: black }
p { margin: 0 0 0.2em; text-align: justify }
@media screen { body { padding: 80px; font-size: 28px } }
</style>${lines.join('\n')}`);
    return await take(page);
  } finally {
    await browser.close();
  }
}

/** The page as one PNG. */
export const photographed = (text: string): Promise<Uint8Array> =>
  printedPage(text, (page) => page.screenshot({ fullPage: true, type: 'png' }));
