/**
 * The folder of one import below the data folder, for its owner alone: the files that were put aside, named by number, what records
 * were before, packed, and what is known of the import, so that it outlives the server.
 */
import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { RecordRows } from '../../cypher/rows.ts';
import { StoreUnavailable } from '../../cypher/store.ts';
import type { Former } from './former.ts';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

export interface Folder {
  write(number: number, bytes: Uint8Array): Promise<void>;
  read(number: number): Promise<Uint8Array>;
  /** Lets the file that was put aside go. */
  letGo(number: number): Promise<void>;
  /** Puts aside what a record was before; null: it was not there. */
  writeFormer(number: number, former: Former | null): Promise<void>;
  /** Undefined: nothing was put aside. */
  readFormer(number: number): Promise<Former | null | undefined>;
  /** Adds lines to the journal: what each record is now. */
  note(lines: readonly unknown[]): Promise<void>;
  /** Writes the journal anew, without what has been replaced. */
  renew(lines: readonly unknown[]): Promise<void>;
  /** Every line that can be read; a crash may have cut the last one. */
  notes(): Promise<unknown[]>;
  writeHead(head: unknown): Promise<void>;
  /** Null: there is none. Throws where it cannot be read. */
  readHead(): Promise<unknown>;
  remove(): Promise<void>;
}

/** Where all imports of a data folder are. */
export const importsFolder = (data: string): string => join(data, 'imports');

const orNull = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};
/** A disk that takes nothing is no bug: whoever asked is told. */
const unwritable = (error: Error): never => {
  throw new StoreUnavailable('unwritable', `the data folder cannot be written (${error.message}); make room in it and try again`, {
    cause: error,
  });
};
const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;

function parsed(line: string): unknown[] {
  try {
    return [JSON.parse(line) as unknown];
  } catch {
    return [];
  }
}

/** The folder of an import; `make`: it is a new one. */
export async function openFolder(data: string, id: string, make = false): Promise<Folder> {
  const folder = join(importsFolder(data), id);
  if (make) await mkdir(folder, { recursive: true, mode: 0o700 }).catch(unwritable);
  const path = (name: string): string => join(folder, name);
  const put = (name: string, bytes: string | Uint8Array): Promise<void> => writeFile(path(name), bytes, { mode: 0o600 }).catch(unwritable);
  /** Whole or not at all. */
  const replace = async (name: string, text: string): Promise<void> => {
    await put(`${name}.part`, text);
    await rename(path(`${name}.part`), path(name));
  };
  const [journal, head] = ['records.jsonl', 'import.json'];
  return {
    write: (number, bytes) => put(`${number}`, bytes),
    read: (number) => readFile(path(`${number}`)),
    letGo: (number) => rm(path(`${number}`), { force: true }),
    async writeFormer(number, former) {
      await rm(path(`${number}.file.gz`), { force: true });
      if (former?.file) await put(`${number}.file.gz`, await pack(former.file));
      await put(`${number}.former.gz`, await pack(JSON.stringify(former?.rows ?? null)));
    },
    async readFormer(number) {
      const packed = await readFile(path(`${number}.former.gz`)).catch(orNull);
      if (packed === null) return undefined;
      const rows = JSON.parse((await unpack(packed)).toString()) as RecordRows | null;
      if (rows === null) return null;
      const file = await readFile(path(`${number}.file.gz`)).catch(orNull);
      return { rows, file: file && (await unpack(file)) };
    },
    note: (lines) => appendFile(path(journal), lines.map(lineOf).join(''), { mode: 0o600 }).catch(unwritable),
    renew: (lines) => replace(journal, lines.map(lineOf).join('')),
    async notes() {
      const text = (await readFile(path(journal), 'utf8').catch(orNull)) ?? '';
      return text.split('\n').flatMap(parsed);
    },
    writeHead: (value) => replace(head, lineOf(value)),
    async readHead() {
      const text = await readFile(path(head), 'utf8').catch(orNull);
      return text === null ? null : (JSON.parse(text) as unknown);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
