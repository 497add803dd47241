/** Taking a record out: what would go with it is told first, and what it was is put aside, so that it can come back. */

import { type NodeFields, projectNode, readRows, toRef } from '../../cypher/reads/rows.ts';
import type { Store } from '../../cypher/store.ts';
import { forgetRecord } from '../../ingest/kept-files.ts';
import { found } from '../errors.ts';
import type { ImportRecord, Leaving } from '../schema/imports.ts';
import { type Entry, show } from './entry.ts';
import { formerOf } from './former.ts';
import { previewOf } from './preview.ts';
import type { Stored } from './store.ts';

/** What would go: its meetings, each with how many other records tell it and keep it there. */
export async function leavingWith(store: Store, key: string): Promise<Leaving> {
  const [record] = await store.read('MATCH (r:Record {key: $key}) RETURN r.title AS title, r.source AS source', { key });
  const { title, source } = found(record ?? null, key);
  const meetings = await readRows<{ m: NodeFields }>(
    store,
    `MATCH (r:Record {key: $key})-[:RECORDS]->(m:Meeting) RETURN DISTINCT ${projectNode('m')}`,
    { key },
  );
  const told = [];
  for (const { m } of meetings) {
    const [others] = await store.read(
      'MATCH (o:Record)-[:RECORDS]->(m:Meeting {key: $meeting}) WHERE o.key <> $key RETURN count(DISTINCT o.key) AS n',
      { meeting: m.key, key },
    );
    told.push({ meeting: toRef(m), others: Number(others?.n ?? 0) });
  }
  return { title: String(title ?? source), meetings: told };
}

/** Takes a record out as the one change of an import. Throws `not-found` where it is not there. */
export async function takeOut(entry: Entry, key: string, { store, files, keep }: Stored): Promise<void> {
  const former = found(await formerOf(store, files, key), key);
  const shown: ImportRecord = {
    number: 0,
    name: former.record.source,
    bytes: 0,
    state: 'storing',
    here: false,
    status: null,
    preview: previewOf(former.record, former.rows, []),
    shares: former.record.shares,
    messages: [],
  };
  const one = { shown, version: null, file: null, changed: false };
  entry.held.push(one);
  await entry.folder.writeFormer(0, former);
  await keep(entry);
  found((await forgetRecord(store, files, key, entry.log)) || null, key);
  one.changed = true;
  show(entry, one, { state: 'taken' });
  await keep(entry);
}
