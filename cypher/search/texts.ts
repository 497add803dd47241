/** The raw texts of all records, kept in step with the store by their versions. */
import type { Store } from '../store.ts';

export interface CachedText {
  key: string;
  source: string;
  scope: string;
  version: string;
  date: string | null;
  text: string;
}
/** Texts fetched at once. */
const batch = 100;

/** Fetches what is new or changed, drops what is gone. Whether anything was. */
export async function updateTexts(store: Store, cache: Map<string, CachedText>): Promise<boolean> {
  const versions = await store.versions();
  const stored = new Map(versions.map(({ key, version }) => [key, version]));
  const gone = [...cache.keys()].filter((key) => !stored.has(key));
  const wanted = versions.filter(({ key, version }) => cache.get(key)?.version !== version).map(({ key }) => key);
  for (const key of gone) cache.delete(key);
  for (let at = 0; at < wanted.length; at += batch) {
    const rows = (await store.read(
      'UNWIND $keys AS key MATCH (r:Record {key: key}) RETURN r.key AS key, r.source AS source, r.scope AS scope, r.version AS version, r.date AS date, r.text AS text',
      { keys: wanted.slice(at, at + batch) },
    )) as unknown as CachedText[];
    for (const row of rows) cache.set(row.key, row);
  }
  return gone.length > 0 || wanted.length > 0;
}
