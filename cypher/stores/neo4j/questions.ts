/** People's own queries on Neo4j, in processes of their own: what one needs or keeps the server busy with ends with its process. */
import type { Checked } from '../../free/check.ts';
import type { Answer, Limits } from '../../store.ts';
import { queryFailure } from '../process/failure.ts';
import { askIn, openPool, type Pool } from '../process/pool.ts';
import { type Child, startChild } from '../process/process.ts';
import type { Kind, Turn } from '../turns.ts';
import type { Neo4jSettings } from './errors.ts';

/** MiB a query may take in its process. */
const memoryCap = 1024;

export interface Questions {
  /** Answers within a turn, with the processes of its kind. Throws QueryRefused and StoreUnavailable. */
  ask(checked: Checked, limits: Limits, turn: Turn, kind: Kind): Promise<Answer>;
  close(): Promise<void>;
}

export function openQuestions(settings: Neo4jSettings): Questions {
  const start = async (): Promise<Child> => {
    const child = await startChild('neo4j', '', memoryCap);
    await child.ask('open', settings);
    return child;
  };
  const pools: Record<Kind, Pool> = { own: openPool(start), saved: openPool(start) };
  return {
    async ask({ cypher, params, names, columns, finish }, limits, turn, kind) {
      const rows: Answer['rows'] = [];
      try {
        const cut = await askIn(pools[kind], { cypher, params, names, ...limits }, turn, (part) => rows.push(...part.map(finish)));
        return { columns, rows, cut };
      } catch (error) {
        throw queryFailure(error, 'Neo4j');
      }
    },
    async close() {
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
    },
  };
}
