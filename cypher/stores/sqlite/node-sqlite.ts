/** Node's own SQLite as a driver, where Node has one: from 22.16 on. With it nothing native is installed. */
import { createRequire } from 'node:module';
import type { Driver, Prepared, SqlRow, SqlValue } from './driver.ts';

/** As much of `node:sqlite` as is used; the types of the lowest Node that we run on do not have it. */
interface Statement {
  run(...values: SqlValue[]): unknown;
  get(...values: SqlValue[]): SqlRow | undefined;
  all(...values: SqlValue[]): SqlRow[];
  iterate(...values: SqlValue[]): Iterator<SqlRow>;
  setReturnArrays?(on: boolean): void;
  setReadBigInts(on: boolean): void;
}
interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}
interface Build {
  DatabaseSync: new (path: string) => Database;
  StatementSync: { prototype: Statement };
}

/** SQLite's own names for its numbers, as far as something is done about them: https://sqlite.org/rescode.html */
const names: Readonly<Record<number, string>> = {
  3: 'SQLITE_PERM',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  22: 'SQLITE_NOLFS',
  24: 'SQLITE_FORMAT',
  26: 'SQLITE_NOTADB',
};
/** Does work; an error gets the name that the other build gives it. */
function named<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const name = error instanceof Error && 'errcode' in error ? names[Number(error.errcode) & 0xff] : undefined;
    if (name) Object.assign(error as Error, { code: name });
    throw error;
  }
}

/** Node's SQLite; null where this Node has none that gives rows as lists. Node warns that it is new: that helps nobody who runs the app. */
function load(): Build | null {
  const warn = process.emitWarning;
  process.emitWarning = () => undefined;
  try {
    const build = createRequire(import.meta.url)('node:sqlite') as Build;
    return build.StatementSync.prototype.setReturnArrays ? build : null;
  } catch {
    return null;
  } finally {
    process.emitWarning = warn;
  }
}
let build: Build | null | undefined;

/** Opens a file; null where this Node cannot. `exact`: whole numbers come as bigint, so that those beyond 2^53 are what was written. */
export function openNodeSqlite(path: string, exact = false): Driver | null {
  if (build === undefined) build = load();
  if (!build) return null;
  const { DatabaseSync } = build;
  const database = named(() => new DatabaseSync(path));
  return {
    exec: (sql) => named(() => database.exec(sql)),
    prepare(sql): Prepared {
      const statement = named(() => database.prepare(sql));
      statement.setReturnArrays?.(true);
      statement.setReadBigInts(exact);
      return {
        run: (values) => void named(() => statement.run(...values)),
        get: (values) => named(() => statement.get(...values)),
        all: (values) => named(() => statement.all(...values)),
        iterate(values) {
          const rows = named(() => statement.iterate(...values));
          return { next: () => named(() => rows.next()) };
        },
        reset: (values) => void named(() => statement.get(...values)),
      };
    },
    close: () => database.close(),
  };
}
