/** Which records of the store already tell what a new one tells. */
import type { RecordRows } from '../../cypher/rows.ts';
import type { Row, Store } from '../../cypher/store.ts';
import { nearTo } from '../../ingest/check/near-same.ts';
import type { Preview } from '../schema/imports.ts';

/** Records shown at most. */
const toldMost = 20;

/**
 * Records that have the same text, or are about one of the meetings these rows are about; `own`: the record this source has in the store
 * already, which is no other. Of those about a meeting, the ones with nearly the same text (near-same.ts) are told as such.
 */
export async function alreadyTold(store: Store, rows: RecordRows, own: string | null, text: string): Promise<Preview['alreadyTold']> {
  const found = new Map<string, Preview['alreadyTold'][number]>();
  const take = (how: Preview['alreadyTold'][number]['how'], records: readonly Row[]): void => {
    for (const { key, title, source } of records)
      if (key !== own && !found.has(String(key))) found.set(String(key), { key: String(key), title: String(title ?? source), how });
  };
  const shown = 'RETURN r.key AS key, r.title AS title, r.source AS source';
  take('same-text', await store.read(`MATCH (r:Record {key: $key}) ${shown}`, { key: rows.record }));
  const meetings = rows.edges.filter(({ type }) => type === 'RECORDS').map(({ to }) => to);
  for (const meeting of new Set(meetings)) {
    const records = await store.read(`MATCH (r:Record)-[:RECORDS]->(m:Meeting {key: $meeting}) ${shown}`, { meeting });
    const others = records.filter(({ key }) => key !== own && !found.has(String(key))).slice(0, toldMost);
    const near = new Set(nearTo(text, await textsOf(store, others), (row) => String(row.text)).map(({ one }) => one.key));
    take(
      'near-same',
      others.filter(({ key }) => near.has(key)),
    );
    take('same-meeting', records);
  }
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, toldMost);
}

const textsOf = async (store: Store, records: readonly Row[]): Promise<Row[]> =>
  records.length === 0
    ? []
    : store.read('UNWIND $keys AS key MATCH (r:Record {key: key}) RETURN r.key AS key, r.text AS text', {
        keys: records.map(({ key }) => String(key)),
      });
