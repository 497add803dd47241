/** Opening and closing the file, in the child. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GrafeoDB, QueryResult } from '@grafeo-db/js';
import { StoreUnavailable, type Value } from '../../store.ts';

export type Database = GrafeoDB;

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The disk refused to write (full, read-only, not allowed): nobody's bug and no damage. null: something else is wrong. */
export function diskFailure(error: unknown): StoreUnavailable | null {
  const why = /I\/O error(?: on the WAL at|: WAL)? *(.*(?:No space left|Disk quota|Read-only file system|Permission denied).*)/u.exec(
    message(error),
  )?.[1];
  if (!why) return null;
  return new StoreUnavailable(
    'unwritable',
    `the data folder cannot be written (${why.replace(/^: /u, '')}); what was stored is safe: make room or allow writing and try again`,
    { cause: error },
  );
}

function explain(error: unknown, path: string): StoreUnavailable {
  const disk = diskFailure(error);
  if (disk) return disk;
  if (/GRAFEO-X001|cannot be locked|locked/u.test(message(error)))
    return new StoreUnavailable('in-use', `${path} is in use by another process; end that one, or set JIYAO_DATA to another folder`, {
      cause: error,
    });
  return new StoreUnavailable(
    'damaged',
    `${path} cannot be opened (${message(error)}); move it away with the files beside it and ingest again: the records are the source`,
    { cause: error },
  );
}

/** Opens the file, or makes it where there is none. Throws StoreUnavailable. */
export function openDatabase(kind: 'own' | 'snapshot', path: string): Database {
  try {
    const { GrafeoDB: Grafeo } = createRequire(import.meta.url)('@grafeo-db/js') as typeof import('@grafeo-db/js');
    if (kind === 'snapshot') return Grafeo.openReadOnly(path);
    return existsSync(path) ? Grafeo.open(path) : Grafeo.create(path);
  } catch (error) {
    throw explain(error, path);
  }
}

/** Closes it; a second time does nothing. */
export function closeDatabase(db: Database): void {
  db.close();
}

/** Values as the contract has them: integers past 2^53 as digits, dates as ISO text. */
function plainValue(value: unknown): Value {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(plainValue);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, plainValue(own)]));
  return value as Value;
}
export const rowOf = (row: Record<string, unknown>): Record<string, Value> => plainValue(row) as Record<string, Value>;
export const rowsOf = (result: QueryResult): Record<string, Value>[] => result.toArray().map(rowOf);
