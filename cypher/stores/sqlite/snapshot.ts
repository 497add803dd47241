/** Work that sees one state of the graph, however many statements it takes and whatever is written beside it. */
import type { Connection } from './connection.ts';

/** Does work whose result holds nothing of the connection. */
export function withinSnapshot<T>(connection: Connection, work: () => T): T {
  connection.exec('BEGIN');
  try {
    return work();
  } finally {
    connection.exec('COMMIT');
  }
}
/** Rows of one state, until the last is taken or they are left. */
export function* rowsOfSnapshot<T>(connection: Connection, rows: () => Iterable<T>): Generator<T> {
  connection.exec('BEGIN');
  try {
    yield* rows();
  } finally {
    connection.exec('COMMIT');
  }
}
