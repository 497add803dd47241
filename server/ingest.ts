/** Ingesting through the server: what the command line does when the server owns the store. */

import { beginLog } from '../cypher/log.ts';
import type { Store } from '../cypher/store.ts';
import { type ReadLimits, readLimits } from '../ingest/1-read/limits.ts';
import { unpack } from '../ingest/1-read/zip.ts';
import { load } from '../ingest/7-load.ts';
import { message } from '../ingest/messages.ts';
import { readerHere } from '../ingest/pipeline.ts';
import type { Reader } from '../ingest/reader.ts';
import type { Report, Summary } from '../ingest/report.ts';
import type { Opinion } from '../ingest/second-opinion/opinion.ts';
import { isRefusal, type Refusal, type Source } from '../ingest/source.ts';
import { plainName } from '../ingest/source-name.ts';
import type { StoredFiles } from '../ingest/stored-files.ts';
import { type SerialQueue, serialQueue } from './serial-queue.ts';

export interface File {
  name: string;
  bytes: Uint8Array;
  /** The folder it was found in, as `folderId` gives it; left out: none. */
  folder?: string;
}
export interface IngestAnswer {
  reports: Report[];
  summary: Summary;
  /** Number of the import in the log; null: nothing has changed. */
  import: number | null;
}
export interface IngestHow {
  /** The language model is left out, where one is set. */
  rules?: boolean;
  /** A file that gives far fewer facts than its stored reading is refused. */
  keepFuller?: boolean;
  /** The import of the log this goes on with. */
  import?: number | null;
}
export type Ingest = (files: readonly File[], how?: IngestHow) => Promise<IngestAnswer>;

export interface IngestOptions {
  /** Caps of archives. */
  limits?: ReadLimits;
  /** What reads the files; left out: this process, which is for tests. */
  reader?: Reader;
  /** Gives a second opinion for one call; null: no model is set. */
  openOpinion?: (() => Opinion) | null;
  /** Where files with pages are stored; null: nowhere. */
  files?: StoredFiles | null;
  /** The queue of what changes the store; its own where left out. */
  queue?: SerialQueue;
}

/** Loads files into the store, one call after another. */
export function ingestInto(
  store: Store,
  { limits = readLimits, reader = readerHere(limits), openOpinion = null, files: stored = null, queue = serialQueue() }: IngestOptions = {},
): Ingest {
  const run = async (
    files: readonly File[],
    { rules = false, keepFuller = false, import: number = null }: IngestHow,
  ): Promise<IngestAnswer> => {
    const log = { ...beginLog('command'), import: number };
    const reports: Report[] = [];
    const summary = await load(store, sourcesOf(files, limits), {
      onReport: (report) => reports.push(report),
      reader,
      keepFuller,
      files: stored,
      opinion: rules ? null : (openOpinion?.() ?? null),
      log,
    });
    return { reports, summary, import: log.import };
  };
  return (files, how = {}) => queue(() => run(files, how));
}

/**
 * The records of files as sent, under plain names; an archive among them is the records in it. Two different files of one name: the
 * second is refused, never a silent replacement.
 */
export async function* sourcesOf(files: readonly File[], limits: ReadLimits): AsyncIterable<Source | Refusal> {
  const taken = new Map<string, File>();
  for (const { name: given, bytes, folder = '' } of files) {
    const name = plainName(given);
    const other = taken.get(name);
    if (other && Buffer.compare(other.bytes, bytes) !== 0) {
      yield { path: name, message: message('refused/same-name', { name, other: other.name }) };
      continue;
    }
    taken.set(name, { name: given, bytes });
    if (!/\.zip$/iu.test(name)) yield { name, path: null, folder, bytes: async () => bytes };
    else if (bytes.length > limits.archive)
      yield { path: name, message: message('refused/size', { size: bytes.length, most: limits.archive }) };
    else for await (const one of unpack(async () => bytes, name, name, limits)) yield isRefusal(one) ? one : { ...one, folder };
  }
}
