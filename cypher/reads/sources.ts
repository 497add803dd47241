/** Sources as the API lists them. */

import { groupBy } from '../group-by.ts';
import type { SourceState, Store } from '../store.ts';
import { sourceLabel } from '../stores/sources.ts';
import { byCode, type Paging, pageOf, readRows } from './rows.ts';

/** Names of all sources, in their order. */
export async function sourceNames(store: Store): Promise<string[]> {
  const rows = await store.read(`MATCH (s:${sourceLabel}) WHERE s.line <> '' RETURN s.line AS name ORDER BY name`);
  const old = await store.read('MATCH (r:Record) WHERE r.sources IS NULL RETURN r.source AS name ORDER BY name');
  return [...rows, ...old].map(({ name }) => String(name));
}

/** Records that are one text and stay apart since their sources name different places: keys, a list for each text. */
export async function recordsOfOneText(store: Store): Promise<string[][]> {
  const rows = await readRows<{ text: string; record: string }>(
    store,
    `MATCH (s:${sourceLabel}) WHERE s.line <> '' AND s.read = true RETURN s.text AS text, s.record AS record`,
  );
  return [...groupBy(rows, ({ text }) => text).values()]
    .map((group) => [...new Set(group.map(({ record }) => record))].sort(byCode))
    .filter((records) => records.length > 1);
}

/** The sources that came from a folder, or that a record has, a page of them. */
export async function readSourceList(store: Store, of: { folder: string } | { record: string }, paging: Paging) {
  const { page, rows } = pageOf(await store.sources(of), paging);
  return {
    page,
    sources: rows.map(({ name, record, format, file, read }: SourceState) => ({ name, record, format, file: file !== '', read })),
  };
}
