/** What a build of SQLite has to do for us. */

/** What SQLite holds of ours: no bytes. A boolean is 0 or 1. */
export type SqlValue = null | number | bigint | string;
export type SqlRow = SqlValue[];

/** A statement of either build, which gives rows as lists. */
export interface Prepared {
  run(values: readonly SqlValue[]): void;
  get(values: readonly SqlValue[]): SqlRow | undefined;
  all(values: readonly SqlValue[]): SqlRow[];
  iterate(values: readonly SqlValue[]): Iterator<SqlRow>;
  /** Ends an iteration that was left, so that it holds nothing any more. */
  reset(values: readonly SqlValue[]): void;
}
export interface Driver {
  exec(sql: string): void;
  prepare(sql: string): Prepared;
  close(): void;
}
