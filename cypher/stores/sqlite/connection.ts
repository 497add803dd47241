/**
 * One face over two builds of SQLite: Node's own where it has one, else the package `libsql`. Rows are lists of values in the order of
 * the columns. Statements are prepared once and kept by their text. Everything is synchronous: whoever asks much does so in a process of its own.
 */
import type { Driver, Prepared, SqlRow, SqlValue } from './driver.ts';
import { openLibsql } from './libsql.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import { hidden, shown } from './nulls.ts';

export type { SqlRow, SqlValue } from './driver.ts';

export interface Connection {
  /** Statements without values, one or several. */
  exec(sql: string): void;
  run(sql: string, values: readonly SqlValue[]): void;
  /** The first row; undefined where there is none. */
  get(sql: string, values: readonly SqlValue[]): SqlRow | undefined;
  all(sql: string, values: readonly SqlValue[]): SqlRow[];
  /** Rows as they are found; may be left before the end, and begun again while one of the same text goes on. */
  iterate(sql: string, values: readonly SqlValue[]): IterableIterator<SqlRow>;
  /** Writes all that the work writes, or nothing of it. */
  transaction<T>(work: () => T): T;
  close(): void;
}

export interface OpenOptions {
  readOnly: boolean;
  /** Milliseconds to wait for another process that writes. */
  wait?: number;
  /** Whole numbers come as bigint: for graphs that have some beyond 2^53. */
  exact?: boolean;
}

/** Statements kept prepared; those of the project and of the queries asked lately. */
const mostKept = 1000;
/** Megabytes of pages kept in memory by a connection. */
const cacheMegabytes = 32;

/** Opens a file of SQLite, or makes it where it is not there and may be written. Throws what the build throws. */
export function openConnection(path: string, { readOnly, wait = 5000, exact = false }: OpenOptions): Connection {
  return connectionWith(openNodeSqlite(path, exact) ?? openLibsql(path, exact), { readOnly, wait });
}
/** A connection over either build. */
export function connectionWith(driver: Driver, { readOnly, wait = 5000 }: OpenOptions): Connection {
  const connection = connectionOf(driver);
  connection.exec(`PRAGMA busy_timeout = ${wait}`);
  connection.exec('PRAGMA trusted_schema = OFF');
  connection.exec(`PRAGMA cache_size = ${-cacheMegabytes * 1024}`);
  if (readOnly) connection.exec('PRAGMA query_only = ON');
  return connection;
}

function connectionOf(driver: Driver): Connection {
  /** Statements at rest, by text: one that goes on is not among them. */
  const kept = new Map<string, Prepared[]>();
  const take = (sql: string): Prepared => kept.get(sql)?.pop() ?? driver.prepare(sql);
  const give = (sql: string, statement: Prepared): void => {
    const same = kept.get(sql) ?? [];
    same.push(statement);
    kept.delete(sql);
    kept.set(sql, same);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? '');
  };
  const using = <T>(sql: string, use: (statement: Prepared) => T): T => {
    const statement = take(sql);
    const done = use(statement);
    give(sql, statement);
    return done;
  };
  return {
    exec: (sql) => driver.exec(sql),
    run: (sql, values) => using(sql, (statement) => statement.run(hidden(values))),
    get(sql, values) {
      const row = using(sql, (statement) => statement.get(hidden(values)));
      return row && shown(row);
    },
    all: (sql, values) => using(sql, (statement) => statement.all(hidden(values)).map(shown)),
    *iterate(sql, values) {
      const statement = take(sql);
      let whole = false;
      try {
        const rows = statement.iterate(hidden(values));
        for (let next = rows.next(); !next.done; next = rows.next()) yield shown(next.value);
        whole = true;
      } finally {
        if (!whole) statement.reset(hidden(values));
        give(sql, statement);
      }
    },
    transaction(work) {
      driver.exec('BEGIN IMMEDIATE');
      try {
        const done = work();
        driver.exec('COMMIT');
        return done;
      } catch (error) {
        // A commit that failed may have ended the transaction itself; saying so would hide why.
        try {
          driver.exec('ROLLBACK');
        } catch {}
        throw error;
      }
    },
    close() {
      kept.clear();
      driver.close();
    },
  };
}
