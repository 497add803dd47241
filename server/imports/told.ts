/** Which records of the store already tell what a new one tells. */
import type { RecordRows } from '../../cypher/rows.ts';
import type { Store } from '../../cypher/store.ts';
import type { Preview } from '../schema/imports.ts';

/** Records shown at most. */
const toldMost = 20;

/** Records that are about one of the meetings these rows are about, but for the record itself. */
export async function alreadyTold(store: Store, rows: RecordRows): Promise<Preview['alreadyTold']> {
  const meetings = rows.edges.filter(({ type }) => type === 'RECORDS').map(({ to }) => to);
  const found = new Map<string, Preview['alreadyTold'][number]>();
  for (const meeting of new Set(meetings)) {
    const records = await store.read(
      'MATCH (r:Record)-[:RECORDS]->(m:Meeting {key: $meeting}) RETURN r.key AS key, r.title AS title, r.source AS source',
      { meeting },
    );
    for (const { key, title, source } of records)
      if (key !== rows.record) found.set(String(key), { key: String(key), title: String(title ?? source), how: 'same-meeting' });
  }
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, toldMost);
}
