/** What reads a file, and what it gives: the same for this process and for others that read for it. */
import type { Anchors } from '../cypher/anchors.ts';
import type { RecordFormat } from '../cypher/enumerations.ts';
import type { RecordRows } from '../cypher/rows.ts';
import type { GivenRows } from '../cypher/sent-rows.ts';
import type { Extracted, Message, Shares } from './record.ts';
import type { ModelReport } from './second-opinion/opinion.ts';

/** What turns the bytes of one file into a record: this process (`readerHere`), or a pool of others (`pool.ts`). */
export interface Reader {
  /** Never throws on bad input. */
  read(bytes: Uint8Array, name: string): Promise<ReadRecord>;
  /** The same for who only stores it; left out: there is nothing to be saved. */
  readToStore?(bytes: Uint8Array, name: string): Promise<ToStore>;
  /** Files worth giving to it at once. */
  readonly ahead: number;
  /** Stands for all that its readings depend on beside the file; null, or left out: nobody can tell. */
  version?(): Promise<string | null>;
}
export interface ReadRecord {
  /** Raw text; null where the bytes are no text. */
  text: string | null;
  /** What the bytes are; null where they are nothing that is read. */
  format: RecordFormat | null;
  /** Where the pages or paragraphs of the file begin in the text; null for plain text. */
  anchors: Anchors | null;
  record: Extracted | null;
  /** null: refused; `messages` says why. */
  rows: RecordRows | null;
  messages: Message[];
  /** How the second opinion went; null where none was asked. */
  model: ModelReport | null;
}
/** What is stored of a reading, and told of it. */
export interface ToStore extends Omit<ReadRecord, 'record' | 'rows'> {
  /** What share of the text was read; null where nothing could be. */
  shares: Shares | null;
  /** null: refused; `messages` says why. */
  rows: GivenRows | null;
}
export function toStore({ record, ...read }: ReadRecord): ToStore {
  return { ...read, shares: record?.shares ?? null };
}
