/** Builds web/ into dist/web/; in development asks the API of a server that runs beside it. */
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'web',
  build: {
    outDir: '../dist/web',
    // Of the packages that became part of the pages.
    license: { fileName: 'licences.md' },
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // On a busy machine it warns of its own plugins' time: nothing that whoever starts the app could mend.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  worker: { format: 'es' },
  // Only the paths of the API: web/api/ holds the client, which Vite itself serves. Host and Origin stay the browser's, or they would differ.
  server: { proxy: { '/api/v1/': { target: 'http://127.0.0.1:4310', changeOrigin: false } } },
});
