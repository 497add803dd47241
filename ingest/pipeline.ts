/** The stages in order, for one record: bytes → text → facts → rows. Nothing else. Stage 7 (load) takes it from here. */
import type { RecordRows } from '../cypher/rows.ts';
import { read } from './1-read/formats.ts';
import { toRows } from './6-rows.ts';
import { extract } from './extract.ts';
import type { Extracted, Message } from './record.ts';

export interface ReadRecord {
  /** Raw text; null where the bytes are no text. */
  text: string | null;
  record: Extracted | null;
  /** null: refused; `messages` says why. */
  rows: RecordRows | null;
  messages: Message[];
}

/** Reads one record whole. Never throws on bad input: a record with an error-level message has no rows. */
export function readRecord(bytes: Uint8Array, name: string): ReadRecord {
  const { text, messages } = read(bytes, name);
  if (text === null) return { text, record: null, rows: null, messages };
  const record = extract(text, name);
  const all = [...messages, ...record.messages];
  if (all.some((message) => message.level === 'error')) return { text, record, rows: null, messages: all };
  const made = toRows(text, record);
  return { text, record, rows: made.rows, messages: [...all, ...made.messages] };
}
