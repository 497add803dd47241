/** Records that are put, changed and taken out while the process that writes is killed. */
import type { RecordRows } from '../../../cypher/rows.ts';
import { readRecord } from '../../../ingest/pipeline.ts';
import { makeRecord } from '../../corpus/corpus.ts';

/** One source as it can be said: at first, and changed. */
export type Versions = readonly [RecordRows, RecordRows];

async function rowsOf(name: string, text: string): Promise<RecordRows> {
  const { rows } = await readRecord(new TextEncoder().encode(text), `${name}.txt`);
  if (!rows) throw new Error(`${name} is refused`);
  return rows;
}
/** So many of them, the same each time. */
export async function versionsOf(count: number): Promise<Versions[]> {
  const made: Versions[] = [];
  for (let index = 0; made.length < count; index += 1) {
    const { name, text } = makeRecord(11, index);
    const [first, changed] = [await rowsOf(name, text), await rowsOf(name, `${text}\n附：本件补发。\n`)];
    // A file that lists its own end says the same with another line behind it.
    if (first.version !== changed.version) made.push([first, changed]);
  }
  return made;
}
