/** The folder of one import below the data folder: files named by number, for their owner alone, gone when the import ends. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordRows } from '../../cypher/rows.ts';
import type { Former } from './former.ts';

export interface Folder {
  write(number: number, bytes: Uint8Array): Promise<void>;
  read(number: number): Promise<Uint8Array>;
  /** Puts aside what a record was before; null: it was not there. */
  writeFormer(number: number, former: Former | null): Promise<void>;
  readFormer(number: number): Promise<Former | null>;
  remove(): Promise<void>;
}

/** Where all imports of a data folder are. */
export const importsFolder = (data: string): string => join(data, 'imports');

const orNull = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

/** Makes the folder of an import. */
export async function makeFolder(data: string, id: string): Promise<Folder> {
  const folder = join(importsFolder(data), id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const put = (name: string, bytes: string | Uint8Array): Promise<void> => writeFile(join(folder, name), bytes, { mode: 0o600 });
  return {
    write: (number, bytes) => put(`${number}`, bytes),
    read: (number) => readFile(join(folder, `${number}`)),
    async writeFormer(number, former) {
      for (const end of ['former', 'file']) await rm(join(folder, `${number}.${end}`), { force: true });
      if (!former) return;
      await put(`${number}.former`, JSON.stringify(former.rows));
      if (former.file) await put(`${number}.file`, former.file);
    },
    async readFormer(number) {
      const rows = await readFile(join(folder, `${number}.former`), 'utf8').catch(orNull);
      if (rows === null) return null;
      return { rows: JSON.parse(rows) as RecordRows, file: await readFile(join(folder, `${number}.file`)).catch(orNull) };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
