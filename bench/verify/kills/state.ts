/** What is in a store, as far as a kill could have broken it. */
import type { RecordRows } from '../../../cypher/rows.ts';
import type { Store } from '../../../cypher/store.ts';
import { openConnection } from '../../../cypher/stores/sqlite/connection.ts';

/** What each source said last, by its name. */
export type State = ReadonlyMap<string, RecordRows>;

const printed = (versions: readonly (readonly [source: string, version: string])[]): string =>
  JSON.stringify([...versions].sort(([one], [other]) => (one < other ? -1 : 1)));
/** The one of the states that the store is in; null: none of them. */
export async function stateIn(store: Store, states: readonly State[]): Promise<State | null> {
  const stored = printed((await store.versions()).map(({ source, version }) => [source, version]));
  return states.find((state) => printed([...state].map(([source, { version }]) => [source, version])) === stored) ?? null;
}

/** Everything of a state that is not there as it was put, or is there though nobody put it; empty where all is whole. */
export async function brokenIn(store: Store, state: State, file: string): Promise<string[]> {
  const broken: string[] = [];
  const nodes = new Set<string>();
  for await (const { key } of store.exportNodes()) nodes.add(key);
  const edges = new Map<string, string>();
  for await (const { id, from, to, properties } of store.exportEdges()) {
    edges.set(id, String(properties.record));
    if (!nodes.has(from) || !nodes.has(to)) broken.push(`the relationship ${id} has lost an end`);
  }
  for (const rows of state.values()) {
    const { record } = rows;
    for (const { key } of rows.nodes) if (!nodes.has(key)) broken.push(`${record} has lost the node ${key}`);
    for (const { properties } of rows.edges)
      if (!edges.delete(properties.id)) broken.push(`${record} has lost the relationship ${properties.id}`);
    const told = await store.rowsOf(rows.source.name);
    if (told?.version !== rows.version) broken.push(`${record} does not say any more what was put`);
  }
  for (const [id, record] of edges) broken.push(`${record} has the relationship ${id}, which it does not say`);
  const connection = openConnection(file, { readOnly: true });
  const [told] = connection.get('PRAGMA integrity_check', []) ?? [];
  connection.close();
  if (told !== 'ok') broken.push(`the file is damaged: ${String(told)}`);
  return broken;
}
