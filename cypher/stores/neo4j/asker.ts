/**
 * Asking by the driver, within limits. The server is told the time limit, but it may be busy planning and not look at it: a query that is
 * dropped takes its pool of connections out of use, which is closed with its last query; that ends the server's work as well.
 */
import { setImmediate } from 'node:timers/promises';
import type { Driver, RecordShape } from 'neo4j-driver';
import type { Cut, Value } from '../../store.ts';
import { meter, partBytes } from '../meter.ts';
import type { Work } from '../process/messages.ts';
import { openDriver } from './drivers.ts';
import { type Neo4jSettings, queryError } from './errors.ts';
import { fromNeo4j, toParameters } from './values.ts';

/** Rows on their way at once: a row may hold a whole list of texts. */
const fetchSize = 20;
/** Connections; more queries than turns let through are never asked at once. */
const most = 20;

type Free = Work['free'];
export interface Asker {
  /** Hands on the rows in parts, and gives why they were cut. Throws QueryRefused and StoreUnavailable. */
  ask(input: Free['takes'], signal: AbortSignal, onPart: (rows: Value[][]) => void): Promise<Cut | null>;
}
interface Pool {
  driver: Driver;
  running: number;
  retired: boolean;
}

export function openAsker(settings: Neo4jSettings): Asker {
  const newPool = (): Pool => ({ driver: openDriver(settings, 'soon', most), running: 0, retired: false });
  let current = newPool();

  function leave(pool: Pool): void {
    pool.running -= 1;
    if (pool.retired && pool.running === 0) pool.driver.close().catch(() => undefined);
  }
  async function rowsOf(
    pool: Pool,
    { cypher, params, names, ...limits }: Free['takes'],
    onPart: (rows: Value[][]) => void,
  ): Promise<Cut | null> {
    const session = pool.driver.session({ database: settings.database, defaultAccessMode: 'READ', fetchSize });
    const room = meter(limits);
    let part: Value[][] = [];
    let bytes = 0;
    try {
      for await (const record of session.run<RecordShape>(cypher, toParameters(params), { timeout: limits.timeout })) {
        const row = names.map((name) => fromNeo4j(record.get(name)));
        if (!room.take(row)) break;
        part.push(row);
        if (room.bytes() - bytes < partBytes) continue;
        onPart(part);
        [part, bytes] = [[], room.bytes()];
        // Other queries, and the watch over memory, need their turn.
        await setImmediate();
      }
      if (part.length > 0) onPart(part);
      return room.cut();
    } finally {
      session.close().catch(() => undefined);
    }
  }

  return {
    async ask(input, signal, onPart) {
      const pool = current;
      pool.running += 1;
      const retire = (): void => {
        pool.retired = true;
        if (current === pool) current = newPool();
        leave(pool);
      };
      signal.addEventListener('abort', retire, { once: true });
      try {
        return await rowsOf(pool, input, onPart);
      } catch (error) {
        throw queryError(error, settings);
      } finally {
        signal.removeEventListener('abort', retire);
        if (!signal.aborted) leave(pool);
      }
    },
  };
}
