/**
 * One program at a time holds a data folder: a lock of the system on a small file beside the graph, which ends with the program however
 * that ends. SQLite would let several write in turn, but what one program keeps in memory another would not know of.
 */
import { StoreUnavailable } from '../../store.ts';
import { openConnection } from './connection.ts';
import { asStoreFailure, isTaken } from './failure.ts';

/** Takes the lock of a graph's file. Gives what lets it go. Throws StoreUnavailable `in-use`. */
export function takeLock(file: string): () => void {
  const path = `${file}-lock`;
  try {
    const connection = openConnection(path, { readOnly: false, wait: 0 });
    try {
      connection.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      connection.close();
      throw error;
    }
    return () => connection.close();
  } catch (error) {
    if (isTaken(error))
      throw new StoreUnavailable('in-use', `${file} is in use by another process; end that one, or set JIYAO_DATA to another folder`, {
        cause: error,
      });
    throw asStoreFailure(error, path);
  }
}
