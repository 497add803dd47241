/** Records of an earlier version, which were called by the names of their files (decision 23): made anew from what the store holds of them. */
import { parseAnchors } from '../cypher/anchors.ts';
import type { RecordFormat } from '../cypher/enumerations.ts';
import type { RecordRows } from '../cypher/rows.ts';
import type { Store } from '../cypher/store.ts';
import { type FileOf, toRows } from './6-rows.ts';
import { extract } from './extract.ts';
import { noPortal } from './portal.ts';
import type { Extracted } from './record.ts';

export interface ReadOver {
  done: number;
  /** Names of those that cannot be made anew: they stay as they are until their files are read again. */
  left: string[];
}

/** Records put in together: to take out what they said before, a store may go through all its edges. */
const atOnce = 50;

/** Reads over what an earlier version stored. Their former addresses lead on. */
export async function readOver(store: Store): Promise<ReadOver> {
  const old = await store.oldRecords();
  const result: ReadOver = { done: 0, left: [] };
  let batch: RecordRows[] = [];
  const put = async (rows: readonly RecordRows[]): Promise<void> => {
    try {
      await store.put([...rows]);
      result.done += rows.length;
    } catch (error) {
      if (error instanceof Error && error.name === 'StoreUnavailable') throw error;
      if (rows.length > 1) for (const one of rows) await put([one]);
      else result.left.push(...rows.map(({ source }) => source.name));
    }
  };
  for (const { key, source } of old) {
    const [row] = await store.read(
      'MATCH (r:Record {key: $key}) RETURN r.text AS text, r.extract AS extract, r.format AS format, r.anchors AS anchors, r.file AS file',
      { key },
    );
    try {
      // What came to the format later, an earlier version did not store.
      const record = { claims: [], occurrences: [], portal: noPortal, ...JSON.parse(String(row?.extract)) } as Extracted;
      const file = {
        format: (row?.format ?? 'text') as RecordFormat,
        anchors: parseAnchors((row?.anchors ?? null) as string | null),
        hash: String(row?.file ?? ''),
      };
      batch.push(rowsToday(String(row?.text), record, file));
    } catch {
      result.left.push(source);
    }
    if (batch.length < atOnce) continue;
    await put(batch);
    batch = [];
  }
  if (batch.length > 0) await put(batch);
  return result;
}

/** The rows of a stored reading. One by an older reader may break a law of the model that came later: then the text is read anew. */
function rowsToday(text: string, record: Extracted, file: FileOf): RecordRows {
  try {
    return toRows(text, record, file).rows;
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    return toRows(text, extract(text, record.source), file).rows;
  }
}
