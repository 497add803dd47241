/** PDF by pdf.js: nothing of the file runs, no address in it is asked for, fonts that are only named come from this machine. */
import { GlobalWorkerOptions, getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { decoderUrl, OwnFiles } from './assets.ts';
import { type Sheets, scaleFor } from './sheets.ts';

/** Points of one picture in a page at most; a larger one is left out. */
const mostImage = 100_000_000;

/** Rejects where the bytes are no PDF that opens without a password. */
export async function openPdf(bytes: ArrayBuffer): Promise<Sheets> {
  GlobalWorkerOptions.workerPort ??= new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
  const loading = getDocument({
    data: new Uint8Array(bytes),
    // The addresses only have to be set: OwnFiles goes by the name.
    cMapUrl: '/',
    cMapPacked: true,
    standardFontDataUrl: '/',
    wasmUrl: decoderUrl,
    BinaryDataFactory: OwnFiles,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: mostImage,
    verbosity: VerbosityLevel.ERRORS,
  });
  const pdf = await loading.promise;
  return {
    count: pdf.numPages,
    async draw(number, width, signal) {
      const page = await pdf.getPage(number);
      signal.throwIfAborted();
      const viewport = page.getViewport({ scale: scaleFor(page.getViewport({ scale: 1 }), width, devicePixelRatio) });
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(viewport.width));
      canvas.height = Math.max(1, Math.round(viewport.height));
      const task = page.render({ canvas, viewport });
      const stop = (): void => task.cancel();
      signal.addEventListener('abort', stop);
      try {
        await task.promise;
      } finally {
        signal.removeEventListener('abort', stop);
        page.cleanup();
      }
      return canvas;
    },
    close: () => void loading.destroy(),
  };
}
