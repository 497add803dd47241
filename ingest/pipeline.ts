/** The stages in order, for one record: bytes → text → facts → rows. Nothing else. Stage 7 (load) takes it from here. */
import type { Anchors } from '../cypher/anchors.ts';
import type { RecordRows } from '../cypher/rows.ts';
import type { FormatName } from './1-read/format.ts';
import { read } from './1-read/formats.ts';
import type { ReadLimits } from './1-read/limits.ts';
import { hashOf, toRows } from './6-rows.ts';
import { extract } from './extract.ts';
import type { Extracted, Message } from './record.ts';

export interface ReadRecord {
  /** Raw text; null where the bytes are no text. */
  text: string | null;
  /** What the bytes are; null where they are nothing that is read. */
  format: FormatName | null;
  /** Where the pages or paragraphs of the file begin in the text; null for plain text. */
  anchors: Anchors | null;
  record: Extracted | null;
  /** null: refused; `messages` says why. */
  rows: RecordRows | null;
  messages: Message[];
}

/** Reads one record whole. Never throws on bad input: a record with an error-level message has no rows. */
export async function readRecord(bytes: Uint8Array, name: string, limits?: ReadLimits): Promise<ReadRecord> {
  const { text, format, anchors, messages } = await read(bytes, name, limits);
  if (text === null || format === null) return { text: null, format, anchors, record: null, rows: null, messages };
  const record = extract(text, name);
  record.messages.unshift(...messages);
  const file = { format, anchors, text, record };
  if (record.messages.some((message) => message.level === 'error')) return { ...file, rows: null, messages: record.messages };
  const made = toRows(text, record, { format, anchors, hash: hashOf(bytes) });
  return { ...file, rows: made.rows, messages: [...record.messages, ...made.messages] };
}
