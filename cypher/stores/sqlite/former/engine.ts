/** The embedded store of the first release, read by the package that wrote it. It is no dependency any more: who converts a store installs it. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Params, type Row, type Store, StoreUnavailable, type Value } from '../../../store.ts';

/** The package and the version that wrote such stores. */
export const formerPackage = '@grafeo-db/js@0.6.0';

interface Result {
  toArray(): Record<string, unknown>[];
}
interface Former {
  executeCypher(cypher: string, params: Params): Promise<Result>;
  close(): void;
}

function plainOf(value: unknown): Value {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(plainOf);
  if (typeof value === 'object') return rowOf(value as Record<string, unknown>);
  return value as Value;
}
const rowOf = (row: Record<string, unknown>): Row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainOf(value)]));

export interface FormerStore {
  read: Store['read'];
  close(): void;
}
/** Opens a former file with the package installed in a folder. Throws StoreUnavailable where the file or the package cannot be opened. */
export function openFormer(folder: string, file: string): FormerStore {
  try {
    const { GrafeoDB } = createRequire(join(folder, 'node_modules', 'x.js'))('@grafeo-db/js') as {
      GrafeoDB: { open(path: string): Former };
    };
    const former = GrafeoDB.open(file);
    return {
      read: async (cypher, params = {}) => (await former.executeCypher(cypher, params)).toArray().map(rowOf),
      close: () => former.close(),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreUnavailable('damaged', `${file} cannot be opened as a store of the first release (${why})`, { cause: error });
  }
}
