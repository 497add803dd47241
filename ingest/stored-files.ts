/**
 * The files whose pages the web app draws (PDF and pictures), stored as they came: one file each in data/files, named by the
 * SHA-256 of its bytes, as a record's node names it. Theirs is the folder of this machine, whichever store holds the graph.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logging } from '../cypher/log.ts';
import type { Store } from '../cypher/store.ts';
import { sourceLabel } from '../cypher/stores/sources.ts';
import { hashOf } from './6-rows.ts';

/** Milliseconds that a file nobody refers to yet is left alone: another program may be about to store its record. */
const patience = 3_600_000;
const isHash = (name: string): boolean => /^[0-9a-f]{64}$/u.test(name);

export interface StoredFiles {
  /** Keeps bytes under their hash; whole or not at all, readable by their owner alone. Throws where the folder cannot be written. */
  keep(bytes: Uint8Array): Promise<void>;
  /** The bytes of a hash; null where they are not kept, or are no longer what they were. */
  read(hash: string): Promise<Uint8Array | null>;
  /** Removes what no record of the store refers to: `freed` at once, the rest (left by a crash) after an hour. */
  sweep(store: Store, freed: ReadonlySet<string>): Promise<void>;
}

/** The kept files of a data folder. Nothing is made before the first is kept. */
export function storedFiles(data: string): StoredFiles {
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
      const used = await filesOf(store);
      for (const name of names.filter((one) => !used.has(one))) {
        const path = join(folder, name);
        const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? 0);
        if (freed.has(name) || age > patience) await rm(path, { force: true });
      }
    },
  };
}

/** The hashes of all files that sources of the store refer to. */
async function filesOf(store: Store): Promise<Set<string>> {
  const rows = await store.read(`MATCH (s:${sourceLabel}) WHERE s.file <> '' RETURN DISTINCT s.file AS file`);
  const old = await store.read('MATCH (r:Record) WHERE r.sources IS NULL AND r.file IS NOT NULL RETURN r.file AS file');
  return new Set([...rows, ...old].map(({ file }) => String(file)));
}

/** What to take out: a record with all its sources, by its key; or one source, by its name. */
export type Forget = { record: string } | { source: string };

/** Takes a record or a source out, and its files where nothing else came from them. False when it was not there. */
export async function forgetRecord(store: Store, files: StoredFiles | null, what: Forget, log?: Logging): Promise<boolean> {
  const sources = files ? await store.sources('record' in what ? what : { names: [what.source] }) : [];
  const there = await ('record' in what ? store.forget(what.record, log) : store.forgetSource(what.source, log));
  if (there && files) await files.sweep(store, new Set(sources.map(({ file }) => file).filter((file) => file !== '')));
  return there;
}
