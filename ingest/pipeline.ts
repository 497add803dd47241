/**
 * One record, from its bytes to its rows: by the rules, in this process or in another (`pool.ts`), then by a model where one is
 * set. What does the work is loaded when it is needed: a program that has it done by others stays small.
 */
import { type ReadLimits, readLimits } from './1-read/limits.ts';
import { type Message, message } from './messages.ts';
import { type Reader, type ReadRecord, type ToStore, toStore } from './reader.ts';
import type { ModelReport, Opinion } from './second-opinion/opinion.ts';

export interface ReadOptions {
  /** Left out: the reader in this process. */
  reader?: Reader | undefined;
  /** A language model, asked about what the rules left unread; null or left out: none is. */
  opinion?: Opinion | null;
}
let rules: Promise<typeof import('./read-by-rules.ts')> | null = null;
/** Reads in this process: for files one trusts, and for tests. */
export const readerHere = (limits: ReadLimits = readLimits): Reader => ({
  ahead: 1,
  async read(bytes, name) {
    rules ??= import('./read-by-rules.ts');
    return (await rules).readByRules(bytes, name, limits);
  },
});

/** Reads one record whole: by the rules, then by the model, which is asked from here and about no record that is refused. */
export async function readRecord(
  bytes: Uint8Array,
  name: string,
  { reader = readerHere(), opinion = null }: ReadOptions = {},
): Promise<ReadRecord> {
  const ruled = await reader.read(bytes, name);
  const { text, format, anchors, record: first, rows } = ruled;
  if (!opinion || text === null || format === null || !first || !rows) return ruled;
  const { record, report } = await opinion.on(text, first);
  const { hashOf, toRows } = await import('./6-rows.ts');
  const made = toRows(text, record, { format, anchors, hash: hashOf(bytes) });
  return { ...ruled, record, rows: made.rows, messages: [...record.messages, ...made.messages, ...failureOf(report)], model: report };
}

/** The same for who only stores it. */
export async function readToStore(
  bytes: Uint8Array,
  name: string,
  { reader = readerHere(), opinion = null }: ReadOptions,
): Promise<ToStore> {
  if (!opinion && reader.readToStore) return reader.readToStore(bytes, name);
  return toStore(await readRecord(bytes, name, { reader, opinion }));
}

/** A model that did not answer is a message of this run, and no part of the record: the next run asks again. */
const failureOf = (report: ModelReport): Message[] => (report.failed ? [message('model/failed', { why: report.failed })] : []);
