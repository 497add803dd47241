/** The half of pdf.js that reads files, in a worker of our own build. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
