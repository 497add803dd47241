/** How much the reader takes in at most. Defaults; the environment may set others (docs/settings.md). */

export interface ReadLimits {
  /** Bytes of one file, packed or not. */
  file: number;
  /** Bytes of one archive. */
  archive: number;
  /** Files in one archive, those in archives inside it included. */
  entries: number;
  /** Bytes of everything in one archive, unpacked. */
  unpacked: number;
  /** Unpacked bytes for one packed byte; more is a bomb. Small entries are let through, see zip.ts. */
  ratio: number;
  /** Pages of one PDF. */
  pages: number;
  /** Pictures of pages that are recognised for one file; each takes seconds. */
  scans: number;
  /** Bytes of memory of the process that reads a file, all it holds included. */
  memory: number;
  /** Milliseconds for one file; a page that is recognised has as many again. */
  timeout: number;
  /** Bytes of what is read in one file: text, facts and rows. */
  answer: number;
}

export const readLimits: ReadLimits = {
  file: 20 * 1024 * 1024,
  archive: 200 * 1024 * 1024,
  entries: 5000,
  unpacked: 1024 * 1024 * 1024,
  ratio: 200,
  pages: 1000,
  scans: 50,
  // The seeds and samples need 120 to 200 MB, recognised pages 365 MB.
  memory: 1024 * 1024 * 1024,
  // The slowest of them, a page that is recognised, takes 4 s on two cores, any other file 1 s.
  timeout: 60_000,
  // The largest of them is 0.4 MB. The program that asked takes the answer apart on its main thread: this many in 0.2 s.
  answer: 24 * 1024 * 1024,
};
