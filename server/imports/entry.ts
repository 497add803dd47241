/** One import while it is in memory: its records, who listens to them, and when it was last used. */
import { z } from 'zod';
import type { Logging } from '../../cypher/log.ts';
import type { Message } from '../../ingest/messages.ts';
import { said } from '../said.ts';
import { type ImportRecord, type ImportSummary, importRecord } from '../schema/imports.ts';
import type { Folder } from './folder.ts';

/** What an earlier version noted of a message: its words in two fields, and no values. */
const formerMessage = z.object({ reason: z.string(), zh: z.string() }).loose();
function asNow(line: unknown): unknown {
  const { shown } = (line ?? {}) as { shown?: { messages?: unknown[] } };
  if (!Array.isArray(shown?.messages)) return line;
  const messages = shown.messages.map((one) => {
    const { success, data } = formerMessage.safeParse(one);
    return success ? { ...data, values: {}, reason: { zh: data.zh, en: data.reason } } : one;
  });
  return { ...(line as object), shown: { ...shown, messages } };
}

const heldNow = z.object({
  shown: importRecord,
  /** Version the record has in the store once this import has done with it; null: it is not there, or nothing was read. */
  version: z.string().nullable(),
  /** SHA-256 of its file, where it has pages. */
  file: z.string().nullable(),
  /** Whether this import changed the store for it, and has not undone that. */
  changed: z.boolean(),
});
export const held = z.preprocess(asNow, heldNow);
export type Held = z.infer<typeof held>;
export interface Listener {
  hear(record: ImportRecord): void;
  end(): void;
}
export interface Entry {
  id: string;
  kind: ImportSummary['kind'];
  /** Milliseconds, as `used`. */
  begun: number;
  used: number;
  folder: Folder;
  held: Held[];
  log: Logging;
  listeners: Set<Listener>;
  /** Numbers of records that are not on disk as they are now. */
  dirty: Set<number>;
  /** Works under way: while there are some it stays in memory. */
  busy: number;
  /** Each stops something that is being stored. */
  stops: Set<AbortController>;
  ended: boolean;
}

/** Changes what is shown of a record and tells those who listen. */
export function show(entry: Entry, one: Held, change: Partial<ImportRecord>): void {
  one.shown = { ...one.shown, ...change };
  entry.dirty.add(one.shown.number);
  for (const { hear } of entry.listeners) hear(one.shown);
}

/** Bytes of the files that are put aside. */
export const bytesOf = (entry: Entry): number => entry.held.reduce((sum, { shown }) => sum + (shown.here ? shown.bytes : 0), 0);

/** A message about a record as a whole, as it is shown. */
export const shownMessage = (one: Message): ImportRecord['messages'][number] => ({ ...said(one), place: null });
