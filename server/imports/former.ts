/** What a source was before an import changed it: its rows as they went in, and its file where it has pages. */
import type { RecordRows } from '../../cypher/rows.ts';
import type { Store } from '../../cypher/store.ts';
import type { StoredFiles } from '../../ingest/stored-files.ts';

export interface Former {
  rows: RecordRows;
  /** Bytes of its file, where they were kept. */
  file: Uint8Array | null;
}

/** The source as it is stored now; null where there is none. */
export async function formerOf(store: Store, files: StoredFiles | null, source: string): Promise<Former | null> {
  const rows = await store.rowsOf(source);
  if (!rows) return null;
  const { file } = rows.source;
  return { rows, file: file !== '' && files ? await files.read(file) : null };
}
