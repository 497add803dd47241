/**
 * People's own queries, on a read-only copy in a process of its own: a query that runs too long or grows too large ends
 * that process and nothing else. The copy is made when it is first asked for after a change.
 */
import { rm } from 'node:fs/promises';
import { type Params, QueryRefused, type Row } from '../../store.ts';
import { type Child, ChildEnded, startChild } from './process.ts';

/** MiB a query may take above what the copy needs at rest. */
const memoryCap = 1024;

export interface Snapshot {
  /** At most `limit` + 1 rows. Throws QueryRefused at the deadline (milliseconds) and at the memory cap. */
  ask(cypher: string, params: Params, limit: number, timeout: number): Promise<Row[]>;
  /** The database has changed: the next question gets a new copy. */
  renew(): void;
  close(): Promise<void>;
}

/** `save` writes a copy to a path where nothing is. */
export function snapshots(path: string, save: (path: string) => Promise<unknown>, cap = memoryCap): Snapshot {
  let child: Child | null = null;
  let stale = true;
  let queue: Promise<unknown> = Promise.resolve();

  async function fresh(): Promise<Child> {
    if (child?.alive && !stale) return child;
    await child?.kill();
    if (stale) {
      await rm(path, { recursive: true, force: true });
      stale = false;
      await save(path).catch((error: unknown) => {
        stale = true;
        throw error;
      });
    }
    child = await startChild('snapshot', path, cap);
    return child;
  }
  async function ask(cypher: string, params: Params, limit: number, timeout: number): Promise<Row[]> {
    const one = await fresh();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      void one.kill();
    }, timeout);
    try {
      return await one.ask('free', { cypher, params, limit });
    } catch (error) {
      if (late) throw new QueryRefused('timeout', tooLong(timeout));
      if (error instanceof ChildEnded && error.memory) throw new QueryRefused('memory', tooMuch);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
  const tooMuch = 'The query needed too much memory and was ended. Narrow it: name a kind, a place or a date.';
  const tooLong = (timeout: number): string =>
    `The query took more than ${timeout / 1000} s and was ended. Narrow it: name a kind, a place or a date, or lower LIMIT.`;

  return {
    ask(...given) {
      const done = queue.then(() => ask(...given));
      queue = done.catch(() => undefined);
      return done;
    },
    renew() {
      stale = true;
    },
    async close() {
      await queue;
      await child?.kill();
      await rm(path, { recursive: true, force: true });
    },
  };
}
