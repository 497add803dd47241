/**
 * Makes the sample files of ingest/samples/formats from the texts of seeds and samples:
 * `node --import tsx ingest/samples/make.ts [NAME…]`. The results are committed; what makes .doc, PDF, OFD and
 * pictures needs LibreOffice, Chromium, Java or Python on this machine, reading them does not.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { photographed } from './make/browser.ts';
import { portalPage } from './make/html.ts';
import { convertedOfd, writtenOfd } from './make/ofd.ts';
import { plainPdf, printedPdf, scannedPdf } from './make/pdf.ts';
import { docFile, docxFile, secretDocFile } from './make/word.ts';

const root = new URL('../../', import.meta.url);
const folder = new URL('./formats/', import.meta.url);

/** Every sample: the text it is made from, and how. */
const samples: Record<string, { from: string; make(text: string): Promise<Uint8Array> | Uint8Array }> = {
  'portal-gb2312.html': { from: 'ingest/samples/text/01_cwh-jiyao-portal-header.txt', make: portalPage },
  'numbered.docx': { from: 'seeds/000_22ee396e709e2a7c.txt', make: docxFile },
  'old.doc': { from: 'ingest/samples/text/14_zt-jiyao-header-block.txt', make: docFile },
  'hidden.doc': { from: 'ingest/samples/text/14_zt-jiyao-header-block.txt', make: secretDocFile },
  'named-font.pdf': { from: 'seeds/001_097165d4e02430d9.txt', make: plainPdf },
  'printed.pdf': { from: 'seeds/003_db6cc5c5af187948.txt', make: printedPdf },
  'scan.png': { from: 'ingest/samples/text/14_zt-jiyao-header-block.txt', make: photographed },
  'scan.pdf': { from: 'ingest/samples/text/08_cwh-news-titles.txt', make: scannedPdf },
  'signed.ofd': { from: 'seeds/000_22ee396e709e2a7c.txt', make: writtenOfd },
  'converted.ofd': { from: 'seeds/004_116e6239a16b68ca.txt', make: (text) => convertedOfd(plainPdf(text), 'pdf') },
  'scan.ofd': {
    from: 'ingest/samples/text/14_zt-jiyao-header-block.txt',
    make: async (text) => convertedOfd(await photographed(text), 'png'),
  },
};

await mkdir(folder, { recursive: true });
const wanted = process.argv.slice(2);
for (const [name, { from, make }] of Object.entries(samples)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const bytes = await make(await readFile(new URL(from, root), 'utf8'));
  await writeFile(new URL(name, folder), bytes);
  process.stdout.write(`${name}: ${bytes.length} bytes\n`);
}
