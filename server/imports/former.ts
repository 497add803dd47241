/**
 * What a record was before an import changed it. A stored record holds its text and everything read from it, so the same rows can
 * be made again; only the file with its pages has to be put aside.
 */
import { parseAnchors } from '../../cypher/anchors.ts';
import type { RecordFormat } from '../../cypher/enumerations.ts';
import { checkStored } from '../../cypher/reads/stored.ts';
import type { RecordRows } from '../../cypher/rows.ts';
import type { Store } from '../../cypher/store.ts';
import { toRows } from '../../ingest/6-rows.ts';
import type { KeptFiles } from '../../ingest/kept-files.ts';
import type { Extracted } from '../../ingest/record.ts';

export interface Former {
  rows: RecordRows;
  /** Bytes of its file, where they were kept. */
  file: Uint8Array | null;
}

/** The record as it is stored now, with what was read of it; null where there is none. */
export async function formerOf(store: Store, files: KeptFiles | null, key: string): Promise<(Former & { record: Extracted }) | null> {
  const [row] = await store.read(
    'MATCH (r:Record {key: $key}) RETURN r.text AS text, r.extract AS extract, r.format AS format, r.anchors AS anchors, r.file AS file',
    { key },
  );
  if (!row) return null;
  checkStored('Record', key, row);
  const record = JSON.parse(String(row.extract)) as Extracted;
  const hash = row.file === null || row.file === undefined ? '' : String(row.file);
  const anchors = parseAnchors(row.anchors as string | null);
  const { rows } = toRows(String(row.text), record, { format: row.format as RecordFormat, anchors, hash });
  return { rows, record, file: hash !== '' && files ? await files.read(hash) : null };
}
