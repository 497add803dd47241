/** Opens a PDF with unpdf, which brings pdf.js for Node; character maps for fonts that are only named come from pdfjs-dist. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { mostPoints } from '../ocr/pictures.ts';

const assets = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Throws what pdf.js throws: PasswordException, InvalidPDFException and others, told apart by their names. */
export const openPdf = (bytes: Uint8Array): Promise<Pdf> =>
  // pdf.js takes the bytes over, so it gets a copy.
  getDocumentProxy(Uint8Array.from(bytes), {
    cMapUrl: `${join(assets, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(assets, 'standard_fonts')}/`,
    useSystemFonts: false,
    isEvalSupported: false,
    stopAtErrors: false,
    // A picture that declares more is not unpacked.
    maxImageSize: mostPoints,
    verbosity: 0,
  });
