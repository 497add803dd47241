/**
 * The files whose pages the web app draws (PDF and pictures), kept as they came: one file each in data/files, named by the
 * SHA-256 of its bytes, as a record's node names it. Theirs is the folder of this machine, whichever store holds the graph.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordFormat } from '../cypher/enumerations.ts';
import type { Logging } from '../cypher/log.ts';
import type { Store } from '../cypher/store.ts';
import { hashOf } from './6-rows.ts';

/** Formats with pages to draw. */
const drawn: ReadonlySet<RecordFormat> = new Set(['pdf', 'image']);
export const hasPages = (format: RecordFormat | null): boolean => format !== null && drawn.has(format);

/** Milliseconds that a file nobody refers to yet is left alone: another program may be about to store its record. */
const patience = 3_600_000;
const isHash = (name: string): boolean => /^[0-9a-f]{64}$/u.test(name);

export interface KeptFiles {
  /** Keeps bytes under their hash; whole or not at all, readable by their owner alone. Throws where the folder cannot be written. */
  keep(bytes: Uint8Array): Promise<void>;
  /** The bytes of a hash; null where they are not kept, or are no longer what they were. */
  read(hash: string): Promise<Uint8Array | null>;
  /** Removes what no record of the store refers to: `freed` at once, the rest (left by a crash) after an hour. */
  sweep(store: Store, freed: ReadonlySet<string>): Promise<void>;
}

/** The kept files of a data folder. Nothing is made before the first is kept. */
export function keptFiles(data: string): KeptFiles {
  const folder = join(data, 'files');
  return {
    async keep(bytes) {
      const path = join(folder, hashOf(bytes));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const known = await stat(path).catch(() => null);
      // Its time is renewed, so that a sweep of another program leaves it until the record is stored.
      if (known?.size === bytes.length) return utimes(path, new Date(), new Date());
      const draft = join(folder, `${randomBytes(8).toString('hex')}.part`);
      try {
        const file = await open(draft, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    async read(hash) {
      if (!isHash(hash)) return null;
      const bytes = await readFile(join(folder, hash)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      return bytes && hashOf(bytes) === hash ? bytes : null;
    },
    async sweep(store, freed) {
      const names = await readdir(folder).catch(() => []);
      if (names.length === 0) return;
      const used = new Set((await filesOf(store)).values());
      for (const name of names.filter((one) => !used.has(one))) {
        const path = join(folder, name);
        const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? 0);
        if (freed.has(name) || age > patience) await rm(path, { force: true });
      }
    },
  };
}

/** The hash of the file of each record that has one, by the record's key. */
export async function filesOf(store: Store): Promise<Map<string, string>> {
  const rows = await store.read('MATCH (r:Record) WHERE r.file IS NOT NULL RETURN r.key AS key, r.file AS file');
  return new Map(rows.map(({ key, file }) => [String(key), String(file)]));
}

/** Takes a record out, and its file where no other record came from it. False when it was not there. */
export async function forgetRecord(store: Store, files: KeptFiles | null, key: string, log: Logging): Promise<boolean> {
  const file = files ? (await filesOf(store)).get(key) : undefined;
  if (!(await store.forget(key, log))) return false;
  if (files && file !== undefined) await files.sweep(store, new Set([file]));
  return true;
}
