/**
 * People's own queries on Neo4j, on connections of their own. The server is told the limit, but it may be busy planning and not look at
 * it: the answer comes all the same. Its connection is then not waited for: the pool is put aside, and closed with its last query.
 */
import type { Driver, RecordShape, Session } from 'neo4j-driver';
import type { Checked } from '../../free/check.ts';
import type { Answer, Limits } from '../../store.ts';
import { meter } from '../meter.ts';
import type { Turn } from '../turns.ts';
import { type Neo4jSettings, openDriver } from './drivers.ts';
import { queryError } from './errors.ts';
import { fromNeo4j, toParameters } from './values.ts';

/** Rows on their way at once: a row may hold a whole list of texts. */
const fetchSize = 100;

/** A pool, and the queries on it. */
interface Pool {
  driver: Driver;
  running: number;
  retired: boolean;
}
export interface Questions {
  /** Answers within a turn. Throws QueryRefused and StoreUnavailable. */
  ask(checked: Checked, limits: Limits, turn: Turn): Promise<Answer>;
  close(): Promise<void>;
}

async function answerOf(session: Session, checked: Checked, limits: Limits): Promise<Answer> {
  const { cypher, params, names, columns, finish } = checked;
  const result = session.run<RecordShape>(cypher, toParameters(params), { timeout: limits.timeout });
  const room = meter(limits);
  const rows: Answer['rows'] = [];
  for await (const record of result) {
    const row = finish(names.map((name) => fromNeo4j(record.get(name))));
    if (!room.take(row)) break;
    rows.push(row);
  }
  return { columns, rows, cut: room.cut() };
}

/** `most`: queries at once. */
export function openQuestions(settings: Neo4jSettings, most: number): Questions {
  const newPool = (): Pool => ({ driver: openDriver(settings, 'soon', most), running: 0, retired: false });
  let pool = newPool();

  function leave(used: Pool): void {
    used.running -= 1;
    if (used.retired && used.running === 0) used.driver.close().catch(() => undefined);
  }
  return {
    async ask(checked, limits, { signal, begin }) {
      const used = pool;
      used.running += 1;
      const session = used.driver.session({ database: settings.database, defaultAccessMode: 'READ', fetchSize });
      const retire = (): void => {
        used.retired = true;
        if (pool === used) pool = newPool();
        leave(used);
      };
      signal.addEventListener('abort', retire);
      try {
        begin();
        return await answerOf(session, checked, limits);
      } catch (error) {
        throw queryError(error, settings);
      } finally {
        signal.removeEventListener('abort', retire);
        session.close().catch(() => undefined);
        if (!signal.aborted) leave(used);
      }
    },
    async close() {
      pool.retired = true;
      await pool.driver.close();
    },
  };
}
