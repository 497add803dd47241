/**
 * Connections to Neo4j, in three pools, so that neither people's queries nor writes take those of the pages. What the server does not
 * answer is told soon: a page says within two seconds that Neo4j is away.
 */
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { StoreUnavailable } from '../../store.ts';
import { storeError } from './errors.ts';
import type { Neo4jSettings } from './settings.ts';

/** A statement in the language it was written in, whatever a server takes when none is named: later ones know another Cypher beside it. */
export const pinned = (cypher: string): string => `CYPHER 5 ${cypher}`;

/** Milliseconds. A page waits for a connection at most this long, and a read that failed for a moment is tried again within it. */
const soon = { connectionTimeout: 1200, connectionAcquisitionTimeout: 1500, maxTransactionRetryTime: 500 };
/** Writes may wait: a leader is elected within seconds. */
const patient = { connectionTimeout: 5000, connectionAcquisitionTimeout: 20_000, maxTransactionRetryTime: 15_000 };

/** Opens a pool. */
export const openDriver = ({ uri, user, password }: Neo4jSettings, how: 'soon' | 'patient', most: number): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(user, password), {
    userAgent: 'jiyao',
    maxConnectionPoolSize: most,
    disableLosslessIntegers: false,
    ...(how === 'soon' ? soon : patient),
  });

/** Asks whether the server is there, takes the password and has the database. Throws StoreUnavailable. */
export async function checkDriver(driver: Driver, settings: Neo4jSettings): Promise<void> {
  const session = driver.session({ database: settings.database, defaultAccessMode: 'READ' });
  try {
    // A query, since bolt:// takes any name of a database until one is asked.
    await session.run('RETURN 1 AS here');
  } catch (error) {
    throw storeError(error, settings);
  } finally {
    await session.close();
  }
}

/**
 * Milliseconds after which a read that has no answer yet makes us ask whether the server still answers at all, and how long that may take.
 * A server that is only busy answers `RETURN 1`.
 */
const silence = { asks: 5000, gives: 5000 };

/** Waits for a read; where the server has stopped answering altogether (frozen, cut off), says so instead of waiting on. */
export async function orAway<T>(work: Promise<T>, driver: Driver, settings: Neo4jSettings): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const away = new Promise<never>((_, reject) => {
    // Whatever the driver calls it: beside a read without an answer, a check without one means a server that is away.
    const tell = (): void =>
      reject(new StoreUnavailable('down', `Neo4j at ${settings.uri} has stopped answering; look at it, or start it again`));
    const ask = (): void => {
      const silent = setTimeout(tell, silence.gives);
      checkDriver(driver, settings)
        .then(() => {
          timer = setTimeout(ask, silence.asks);
        }, tell)
        .finally(() => clearTimeout(silent));
    };
    timer = setTimeout(ask, silence.asks);
  });
  try {
    return await Promise.race([work, away]);
  } finally {
    clearTimeout(timer);
  }
}

/** Uses a session and gives it back; errors become ours. */
export async function within<T>(
  driver: Driver,
  mode: 'READ' | 'WRITE',
  settings: Neo4jSettings,
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const session = driver.session({ database: settings.database, defaultAccessMode: mode, fetchSize: 1000 });
  try {
    return await use(session);
  } catch (error) {
    throw storeError(error, settings);
  } finally {
    // Closing waits for a server that may never answer; nobody waits for the closing.
    session.close().catch(() => undefined);
  }
}
