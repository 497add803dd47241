/** The records that tell of a place: what is not itself a meeting of it (people, bodies, documents, findings) is of it through them. */
import type { Store } from '../store.ts';
import { inSeries, type Place, placed } from './place.ts';
import { readRows } from './rows.ts';

/** Keys of the records that tell of the place; with a body or a series, of those that tell of such a meeting. Null: no place is asked for. */
export async function recordsOf(store: Store, place: Place): Promise<ReadonlySet<string> | null> {
  const { where, params } = placed('r', place);
  if (place.body !== undefined || place.series !== undefined) {
    const rows = await readRows<{ key: string; body: string | null; series: string | null }>(
      store,
      `MATCH (r:Record)-[:RECORDS]->(m:Meeting) ${where} RETURN r.key AS key, m.body AS body, m.series AS series`,
      params,
    );
    return new Set(rows.filter((row) => inSeries(row, place)).map(({ key }) => key));
  }
  if (place.scope === undefined) return null;
  return new Set((await readRows<{ key: string }>(store, `MATCH (r:Record) ${where} RETURN r.key AS key`, params)).map(({ key }) => key));
}
