/** Opens a PDF with unpdf, which brings pdf.js for Node; character maps for fonts that are only named come from pdfjs-dist. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocumentProxy } from 'unpdf';
import { isPackage } from '../../../cypher/programs.js';
import { mostPoints } from '../ocr/pictures.ts';

// The package holds a copy: pdfjs-dist, which draws the pages in the browser, brings tenfold that and is not installed with it.
const assets = isPackage
  ? fileURLToPath(new URL('../../../dist/pdfjs', import.meta.url))
  : dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

// pdf.js packs its fonts with it; Node has it from 21 on.
if (!('transferToFixedLength' in ArrayBuffer.prototype))
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const copy = new Uint8Array(length);
      copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy.buffer;
    },
  });

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Throws what pdf.js throws: PasswordException, InvalidPDFException and others, told apart by their names. */
export const openPdf = (bytes: Uint8Array): Promise<Pdf> =>
  // pdf.js takes the bytes over, so it gets a copy.
  getDocumentProxy(Uint8Array.from(bytes), {
    cMapUrl: `${join(assets, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(assets, 'standard_fonts')}/`,
    useSystemFonts: false,
    // Nothing is drawn: without this, fonts would be looked for in a browser first.
    disableFontFace: true,
    isEvalSupported: false,
    stopAtErrors: false,
    // Tells of each font whether the file has its characters.
    fontExtraProperties: true,
    // A picture that declares more is not unpacked.
    maxImageSize: mostPoints,
    verbosity: 0,
  });
