/**
 * Asking by the driver, within limits. The server is told the time limit, but it may be busy planning and not look at it: a query that is
 * dropped takes its pool of connections out of use, which is closed with its last query; that ends the server's work as well.
 */
import type { Driver, RecordShape, Session } from 'neo4j-driver';
import type { Cut, Value } from '../../store.ts';
import { handOn } from '../meter.ts';
import type { Work } from '../process/messages.ts';
import type { OnPart } from '../process/pool.ts';
import { openDriver } from './drivers.ts';
import { queryError } from './errors.ts';
import type { Neo4jSettings } from './settings.ts';
import { fromNeo4j, toParameters } from './values.ts';

/** Rows on their way at once: a row may hold a whole list of texts. */
const fetchSize = 20;
/** Connections; more queries than turns let through are never asked at once. */
const most = 20;

type Asked = Work['ask'];
export interface Asker {
  /** Hands on the rows in parts, and gives why they were cut. Throws QueryRefused and StoreUnavailable. */
  ask(input: Asked['takes'], signal: AbortSignal, onPart: OnPart): Promise<Cut | null>;
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
  async function* rowsOf(session: Session, { cypher, params, names, timeout }: Asked['takes']): AsyncGenerator<Value[]> {
    for await (const record of session.run<RecordShape>(cypher, toParameters(params), { timeout }))
      yield names.map((name) => fromNeo4j(record.get(name)));
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
      const session = pool.driver.session({ database: settings.database, defaultAccessMode: 'READ', fetchSize });
      try {
        return await handOn(rowsOf(session, input), input, onPart);
      } catch (error) {
        throw queryError(error, settings);
      } finally {
        session.close().catch(() => undefined);
        signal.removeEventListener('abort', retire);
        if (!signal.aborted) leave(pool);
      }
    },
  };
}
