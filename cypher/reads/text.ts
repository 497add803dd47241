/** Texts of records, kept in memory while their version stands: every evidence needs its text. */

import { type Anchors, parseAnchors } from '../anchors.ts';
import type { Store } from '../store.ts';
import { readRows } from './rows.ts';

export interface StoredText {
  key: string;
  source: string;
  version: string;
  text: string;
  /** Where the pages or paragraphs of the file begin; null for plain text. */
  anchors: Anchors | null;
}
const keep = 200;

/** The latest used, by key; a version that no longer stands is read anew. */
function cache<T extends { version: string }>(read: (store: Store, keys: string[]) => Promise<(T & { key: string })[]>) {
  const kept = new WeakMap<Store, Map<string, T>>();
  return async (store: Store, wanted: Iterable<string>): Promise<Map<string, T>> => {
    const known = kept.get(store) ?? new Map<string, T>();
    kept.set(store, known);
    const keys = [...new Set(wanted)];
    if (keys.length === 0) return new Map();
    const heads = await readRows<{ key: string; version: string }>(
      store,
      'UNWIND $keys AS key MATCH (r:Record {key: key}) RETURN r.key AS key, r.version AS version',
      { keys },
    );
    const missing = heads.filter(({ key, version }) => known.get(key)?.version !== version).map(({ key }) => key);
    const result = new Map<string, T>();
    for (const { key } of heads) {
      const one = known.get(key);
      if (one && !missing.includes(key)) result.set(key, one);
    }
    for (const one of missing.length > 0 ? await read(store, missing) : []) result.set(one.key, one);
    for (const [key, one] of result) {
      known.delete(key);
      known.set(key, one);
    }
    for (const key of known.keys()) if (known.size > keep) known.delete(key);
    return result;
  };
}

/** Raw texts by record key; keys that are no record are left out. */
export const readTexts = cache<StoredText>(async (store, keys) => {
  const rows = await readRows<Omit<StoredText, 'anchors'> & { anchors: string | null }>(
    store,
    'UNWIND $keys AS key MATCH (r:Record {key: key}) RETURN r.key AS key, r.source AS source, r.version AS version, r.text AS text, r.anchors AS anchors',
    { keys },
  );
  return rows.map((row) => ({ ...row, anchors: parseAnchors(row.anchors) }));
});
