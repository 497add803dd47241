/** Taking a record out: what would go with it is told first, and what it was is put aside, so that it can come back. */

import { type NodeFields, projectNode, readRows, toRef } from '../../cypher/reads/rows.ts';
import type { RecordRows } from '../../cypher/rows.ts';
import type { Store } from '../../cypher/store.ts';
import type { Extracted } from '../../ingest/record.ts';
import { forgetRecord } from '../../ingest/stored-files.ts';
import { found } from '../errors.ts';
import type { ImportRecord, Leaving } from '../schema/imports.ts';
import { type Entry, type Held, show } from './entry.ts';
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

/** Takes a record out, with all its sources, as the one change of an import. Throws `not-found` where it is not there. */
export async function takeOut(entry: Entry, key: string, { store, files, keep }: Stored): Promise<void> {
  for (const { name } of await store.sources({ record: key })) {
    const former = found(await formerOf(store, files, name), key);
    const record = extractOf(former.rows);
    const shown: ImportRecord = {
      number: entry.held.length,
      name,
      bytes: 0,
      state: 'storing',
      here: false,
      status: null,
      preview: { ...previewOf(record, former.rows, []), key },
      shares: record.shares,
      messages: [],
    };
    entry.held.push({ shown, version: null, file: null, changed: false });
    await entry.folder.writeFormer(shown.number, former);
    show(entry, entry.held[shown.number] as Held, {});
  }
  await keep(entry);
  found((await forgetRecord(store, files, { record: key }, entry.log)) || null, key);
  for (const one of entry.held) {
    one.changed = true;
    show(entry, one, { state: 'taken' });
  }
  await keep(entry);
}

/** What was read of a source, as its record holds it. */
const extractOf = ({ nodes }: RecordRows): Extracted =>
  JSON.parse(String(nodes.find(({ kind }) => kind === 'Record')?.properties.extract)) as Extracted;
