/** Sources as the API lists them. */
import type { SourceState, Store } from '../store.ts';
import { sourceLabel } from '../stores/sources.ts';
import { type Paging, pageOf } from './rows.ts';

/** Names of all sources, in their order. */
export async function sourceNames(store: Store): Promise<string[]> {
  const rows = await store.read(`MATCH (s:${sourceLabel}) WHERE s.line <> '' RETURN s.line AS name ORDER BY name`);
  const old = await store.read('MATCH (r:Record) WHERE r.sources IS NULL RETURN r.source AS name ORDER BY name');
  return [...rows, ...old].map(({ name }) => String(name));
}

/** The sources that came from a folder, or that a record has, a page of them. */
export async function readSourceList(store: Store, of: { folder: string } | { record: string }, paging: Paging) {
  const { page, rows } = pageOf(await store.sources(of), paging);
  return {
    page,
    sources: rows.map(({ name, record, format, file, read }: SourceState) => ({ name, record, format, file: file !== '', read })),
  };
}
