/** Ingesting through the server: what the command line does when the server owns the store. */

import type { Store } from '../cypher/store.ts';
import { load, type Report, type Summary } from '../ingest/7-load.ts';

export interface File {
  name: string;
  bytes: Uint8Array;
}
export interface IngestAnswer {
  reports: Report[];
  summary: Summary;
}
export type Ingest = (files: readonly File[]) => Promise<IngestAnswer>;

/** Loads files into the store, one call after another. */
export function ingestInto(store: Store): Ingest {
  let last: Promise<unknown> = Promise.resolve();
  const run = async (files: readonly File[]): Promise<IngestAnswer> => {
    const reports: Report[] = [];
    const summary = await load(store, sourcesOf(files), { onReport: (report) => reports.push(report) });
    return { reports, summary };
  };
  return (files) => {
    const next = last.then(() => run(files));
    last = next.catch(() => undefined);
    return next;
  };
}

async function* sourcesOf(files: readonly File[]) {
  for (const { name, bytes } of files) yield { name, path: null, bytes: async () => bytes };
}
