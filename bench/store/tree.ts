/** A working copy of the project, of this commit or another, as far as it is measured. Loaded from its own folder, with its own packages. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface MeasuredStore {
  prepare(): Promise<void>;
  put(records: unknown[]): Promise<unknown>;
  read(cypher: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}
export interface MeasuredApp {
  inject(request: { url: string; headers: Record<string, string> }): Promise<{ statusCode: number; body: string; json(): unknown }>;
  close(): Promise<void>;
}
export interface Tree {
  openStore(data: string): Promise<MeasuredStore>;
  /** Rows of one text; null where it is refused. */
  read(bytes: Uint8Array, name: string): Promise<{ nodes: unknown[]; edges: unknown[] } | null>;
  buildApp(store: MeasuredStore): Promise<MeasuredApp>;
  /** As many as an import puts at once. */
  rowsAtOnce(): Promise<number>;
}

/** Parts are loaded as they are asked for, so that opening a store does not pay for the reader. */
export function treeAt(root: string): Tree {
  const loaded = new Map<string, Promise<unknown>>();
  /** Once: asking for a module through the loader for TypeScript takes as long as a part of the reading. */
  const load = <T>(path: string): Promise<T> => {
    const module = loaded.get(path) ?? import(pathToFileURL(join(root, path)).href);
    loaded.set(path, module);
    return module as Promise<T>;
  };
  return {
    async openStore(data) {
      const { openStore } = await load<{ openStore(settings: object): Promise<MeasuredStore> }>('cypher/stores/open.ts');
      return openStore({ data, neo4j: null });
    },
    async read(bytes, name) {
      type Read = (bytes: Uint8Array, name: string) => Promise<{ rows: { nodes: unknown[]; edges: unknown[] } | null }>;
      const { readRecord } = await load<{ readRecord: Read }>('ingest/pipeline.ts');
      return (await readRecord(bytes, name)).rows;
    },
    async rowsAtOnce() {
      // Before it was exported.
      const { usualRows = 5000 } = await load<{ usualRows?: number }>('ingest/7-load.ts');
      return usualRows;
    },
    async buildApp(store) {
      const { buildApp } = await load<{ buildApp(options: object): Promise<MeasuredApp> }>('server/app.ts');
      const { readSettings } = await load<{ readSettings(env: object): object }>('server/settings.ts');
      // Searching has an index of its own in memory, which is not the store's.
      return buildApp({ store, search: { find: async () => [], sync: async () => {} }, settings: readSettings({}) });
    },
  };
}
