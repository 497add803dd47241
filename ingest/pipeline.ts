/** The stages in order, for one record: bytes → text → facts → rows. Nothing else. Stage 7 (load) takes it from here. */
import type { Anchors } from '../cypher/anchors.ts';
import type { RecordFormat } from '../cypher/enumerations.ts';
import type { RecordRows } from '../cypher/rows.ts';
import { read } from './1-read/formats.ts';
import type { ReadLimits } from './1-read/limits.ts';
import { hashOf, toRows } from './6-rows.ts';
import { extract } from './extract.ts';
import type { Extracted, Message } from './record.ts';
import type { ModelReport, Opinion } from './second-opinion/opinion.ts';

export interface ReadOptions {
  limits?: ReadLimits | undefined;
  /** A language model, asked between the facts and the rows about what the rules left unread; null or left out: none is. */
  opinion?: Opinion | null;
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

/** Reads one record whole. Never throws on bad input: a record with an error-level message has no rows, and no model is asked about it. */
export async function readRecord(bytes: Uint8Array, name: string, { limits, opinion = null }: ReadOptions = {}): Promise<ReadRecord> {
  const { text, format, anchors, messages } = await read(bytes, name, limits);
  if (text === null || format === null) return { text: null, format, anchors, record: null, rows: null, messages, model: null };
  const first = extract(text, name);
  first.messages.unshift(...messages);
  const file = { text, format, anchors };
  if (first.messages.some((message) => message.level === 'error'))
    return { ...file, record: first, rows: null, messages: first.messages, model: null };
  const { record, report } = opinion ? await opinion.on(text, first) : { record: first, report: null };
  const made = toRows(text, record, { format, anchors, hash: hashOf(bytes) });
  return { ...file, record, rows: made.rows, messages: [...record.messages, ...made.messages, ...failureOf(report)], model: report };
}

/** A model that did not answer is a message of this run, and no part of the record: the next run asks again. */
const failureOf = (report: ModelReport | null): Message[] =>
  report?.failed
    ? [{ level: 'warning', rule: 'model/failed', reason: `The model was not heard on all of it: ${report.failed}.`, span: null }]
    : [];
