/** The package `libsql` as a driver. It is loaded here and nowhere else, when a store is opened. */
import { createRequire } from 'node:module';
import type { Driver, Prepared, SqlRow, SqlValue } from './driver.ts';

/** Opens a file. */
export function openLibsql(path: string): Driver {
  const Database = createRequire(import.meta.url)('libsql') as typeof import('libsql');
  const database = new Database(path);
  return {
    exec: (sql) => void database.exec(sql),
    prepare(sql): Prepared {
      const statement = database.prepare<[readonly SqlValue[]]>(sql);
      // Statements that give no rows have no such mode.
      if (statement.reader) statement.raw();
      return {
        run: (values) => void statement.run(values),
        get: (values) => statement.get(values) as SqlRow | undefined,
        all: (values) => statement.all(values) as SqlRow[],
        iterate: (values) => statement.iterate(values) as Iterator<SqlRow>,
        // There is no other way to say it: running it anew begins with where it was, and ends it.
        reset: (values) => void statement.get(values),
      };
    },
    close: () => void database.close(),
  };
}
