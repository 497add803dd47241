/** data/server.json: by it the command line finds the server that owns the store, and shows that it may read this file. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreUnavailable } from '../cypher/store.ts';

export interface Lock {
  port: number;
  host: string;
  pid: number;
  secret: string;
}
const pathOf = (folder: string): string => join(folder, 'server.json');

/** Readable by its owner alone. Throws StoreUnavailable where the folder cannot be written. */
export async function writeLock(folder: string, lock: Lock): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await rm(pathOf(folder), { force: true });
    await writeFile(pathOf(folder), `${JSON.stringify(lock)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreUnavailable('unwritable', `${pathOf(folder)} cannot be written (${why}); set JIYAO_DATA to another folder`, {
      cause: error,
    });
  }
}

/** Takes away our own lock file; another server's stays. */
export async function removeLock(folder: string): Promise<void> {
  const text = await readFile(pathOf(folder), 'utf8').catch(() => null);
  if (text !== null && (JSON.parse(text) as Lock).pid === process.pid) await rm(pathOf(folder), { force: true });
}
