/** The package `libsql` as a driver. It is loaded here and nowhere else, when a store is opened. */
import { createRequire } from 'node:module';
import type { Driver, Prepared, SqlRow, SqlValue } from './driver.ts';

/** Opens a file. `exact`: whole numbers come as bigint, so that those beyond 2^53 are what was written. */
export function openLibsql(path: string, exact = false): Driver {
  const Database = createRequire(import.meta.url)('libsql') as typeof import('libsql');
  const database = new Database(path);
  return {
    exec: (sql) => void database.exec(sql),
    prepare(sql): Prepared {
      const statement = database.prepare<[readonly SqlValue[]]>(sql);
      // Statements that give no rows have no such mode.
      if (statement.reader) statement.raw().safeIntegers(exact);
      return {
        run: (values) => void statement.run(values),
        get: (values) => statement.get(values) as SqlRow | undefined,
        all: (values) => statement.all(values) as SqlRow[],
        iterate: (values) => statement.iterate(values) as Iterator<SqlRow>,
        // There is no other way to say it: one row is asked for, and the statement is at rest after that.
        reset: (values) => void statement.get(values),
      };
    },
    close: () => void database.close(),
  };
}
