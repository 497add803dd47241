/** Heads of all records with what the reader had to say of each; parsed once a version. */
import type { RecordKind } from '../enumerations.ts';
import type { Store } from '../store.ts';
import type { Extracted, Message } from './extract.ts';
import { byCode, readRows } from './rows.ts';
import { checkStored } from './stored.ts';

export interface RecordHead {
  key: string;
  source: string;
  /** All its sources by name, the one that is read among them. */
  sources: string[];
  version: string;
  kind: RecordKind;
  title: string | null;
  date: string | null;
  issuer: string | null;
  issued: string | null;
}
export interface Reading {
  version: string;
  messages: Message[];
  shares: Extracted['shares'];
}
const readings = new WeakMap<Store, Map<string, Reading>>();
/** Extracts fetched at once: they are long. */
const batch = 100;

/** Heads of all records by source. */
export async function readHeads(store: Store): Promise<RecordHead[]> {
  const heads = await readRows<RecordHead>(
    store,
    'MATCH (r:Record) RETURN r.key AS key, r.source AS source, coalesce(r.sources, [r.source]) AS sources, r.version AS version, r.kind AS kind, r.title AS title, r.date AS date, r.issuer AS issuer, r.issued AS issued',
  );
  for (const head of heads) checkStored('Record', head.key, head);
  return heads.sort((a, b) => byCode(a.source, b.source));
}

/** Messages and shares of the given records, by key. */
export async function readReadings(store: Store, heads: readonly RecordHead[]): Promise<Map<string, Reading>> {
  const known = readings.get(store) ?? new Map<string, Reading>();
  readings.set(store, known);
  const missing = heads.filter(({ key, version }) => known.get(key)?.version !== version).map(({ key }) => key);
  for (let at = 0; at < missing.length; at += batch) {
    const rows = await readRows<{ key: string; version: string; extract: string }>(
      store,
      'UNWIND $keys AS key MATCH (r:Record {key: key}) RETURN r.key AS key, r.version AS version, r.extract AS extract',
      { keys: missing.slice(at, at + batch) },
    );
    for (const { key, version, extract } of rows) {
      const { messages, shares } = JSON.parse(extract) as Extracted;
      known.set(key, { version, messages, shares });
    }
  }
  if (known.size > heads.length + 1000) {
    const alive = new Set(heads.map(({ key }) => key));
    for (const key of known.keys()) if (!alive.has(key)) known.delete(key);
  }
  return known;
}
