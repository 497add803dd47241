/** Character maps, fonts and the decoder that pdf.js asks for by name, as files of our own build: nothing comes from elsewhere. */
/// <reference types="vite/client" />

const files: Readonly<Record<string, string>> = import.meta.glob(
  ['../../node_modules/pdfjs-dist/cmaps/*.bcmap', '../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}'],
  { query: '?url', import: 'default', eager: true },
);
const decoders: Readonly<Record<string, string>> = import.meta.glob('../../node_modules/pdfjs-dist/wasm/openjpeg_nowasm_fallback.js', {
  query: '?url',
  import: 'default',
  eager: true,
});
const byName = new Map(Object.entries(files).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]));

/**
 * Where pdf.js finds its decoder of JPEG 2000 in plain script: it puts the file's name behind this address, which already is
 * that file; behind a # the name says nothing. WebAssembly would want a policy that lets scripts be made at run time.
 */
export const decoderUrl = `${new URL(Object.values(decoders)[0] ?? '', document.baseURI).href}#/`;

/** pdf.js hands every wish for one of its files to this. */
export class OwnFiles {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const url = byName.get(filename);
    if (url === undefined) throw new Error(`${filename} is no file of pdf.js`);
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${filename}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}
