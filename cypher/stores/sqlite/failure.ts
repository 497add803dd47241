/** What SQLite says, in words that tell what to do. */
import { StoreUnavailable } from '../../store.ts';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Full, read-only, not allowed, or failing. */
const disk = /^SQLITE_(?:FULL|READONLY|IOERR|PERM|CANTOPEN|NOLFS)/u;
const damage = /^SQLITE_(?:CORRUPT|NOTADB|FORMAT)/u;
const taken = /^SQLITE_(?:BUSY|LOCKED)/u;

/** Whether another process has what is asked for. */
export const isTaken = (error: unknown): boolean => taken.test(codeOf(error));

/** An error of SQLite as one that a person can act on; null: it is none of these. */
export function storeFailure(error: unknown, path: string): StoreUnavailable | null {
  const code = codeOf(error);
  const why = messageOf(error);
  const say = (kind: StoreUnavailable['code'], message: string): StoreUnavailable => new StoreUnavailable(kind, message, { cause: error });
  if (damage.test(code))
    return say(
      'damaged',
      `${path} cannot be opened (${why}); move it away with the files beside it and ingest again: the records are the source`,
    );
  if (disk.test(code))
    return say(
      'unwritable',
      `the data folder cannot be written (${why}); what was stored is safe: make room or allow writing and try again`,
    );
  if (taken.test(code)) return say('busy', `${path} is being written by another process (${why}); try again`);
  return null;
}

/** The error to throw instead. */
export const asStoreFailure = (error: unknown, path: string): unknown =>
  error instanceof StoreUnavailable ? error : (storeFailure(error, path) ?? error);
