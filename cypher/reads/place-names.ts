/** What a place without a name is shown by: the record that is its own place. */
import { isOwnScope } from '../keys.ts';
import type { Store } from '../store.ts';
import { byCode, readRows } from './rows.ts';

export interface RecordName {
  scope: string;
  title: string | null;
  source: string;
  date: string | null;
}

/** Titles of the records that are these places; a place with a name has none. */
export async function readPlaceNames(store: Store, scopes: readonly string[]): Promise<RecordName[]> {
  const keys = [...new Set(scopes.filter(isOwnScope))];
  const rows = await readRows<RecordName>(
    store,
    'UNWIND $keys AS key MATCH (r:Record {key: key}) RETURN r.key AS scope, r.title AS title, r.source AS source, r.date AS date',
    { keys },
  );
  return rows.sort((a, b) => byCode(a.scope, b.scope));
}
