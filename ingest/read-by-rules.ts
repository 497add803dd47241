/** The stages in order, for one record: bytes → text → facts → rows. Nothing else. Stage 7 (load) takes it from here. */
import { read } from './1-read/formats.ts';
import { type ReadLimits, readLimits } from './1-read/limits.ts';
import { hashOf, toRows } from './6-rows.ts';
import { extract } from './extract.ts';
import type { ReadRecord } from './reader.ts';

/**
 * Reads one record by the rules. Pure; never throws on bad input: a record with an error-level message has no rows. `step` is
 * called before each page that is recognised, which takes seconds.
 */
export async function readByRules(
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits = readLimits,
  step: () => void = () => undefined,
): Promise<ReadRecord> {
  const { text, format, anchors, address = null, messages } = await read(bytes, name, limits, step);
  if (text === null || format === null) return { text: null, format, anchors, record: null, rows: null, messages, model: null };
  const record = extract(text, name);
  record.portal.address = address;
  record.messages.unshift(...messages);
  const file = { text, format, anchors, record, model: null };
  if (record.messages.some((message) => message.level === 'error')) return { ...file, rows: null, messages: record.messages };
  const made = toRows(text, record, { format, anchors, hash: hashOf(bytes) });
  return { ...file, rows: made.rows, messages: [...record.messages, ...made.messages] };
}
