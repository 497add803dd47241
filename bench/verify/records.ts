/** The records the differential test asks about: the seeds, made-up records of the corpus, and one of odd values. A richer graph than the seeds. */
import { readdirSync, readFileSync } from 'node:fs';
import type { RecordRows } from '../../cypher/rows.ts';
import { readRecord } from '../../ingest/pipeline.ts';
import { makeCorpus } from '../corpus/corpus.ts';
import { oddRecord } from './odd-record.ts';

const seeds = new URL('../../seeds/', import.meta.url);
/** Made-up records beside the seeds: all kinds of relationships but one or two occur. */
const madeUp = { seed: 7, count: 16 };

/** The rows of all of them, the same each time. */
export async function graphRecords(): Promise<RecordRows[]> {
  const published = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, seeds))) }));
  const made = [...makeCorpus(madeUp.seed, madeUp.count)].map(({ name, text }) => ({
    name: `${name}.txt`,
    bytes: new TextEncoder().encode(text),
  }));
  const rows: RecordRows[] = [];
  for (const { name, bytes } of [...published, ...made]) {
    const read = (await readRecord(bytes, name)).rows;
    if (read) rows.push(read);
  }
  return [...rows, oddRecord()];
}
