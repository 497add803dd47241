/** Processes that only read, beside the one that writes: ending one ends no other's question. */
import type { Answer, Limits, Params, Row } from '../../store.ts';
import { StoreUnavailable } from '../../store.ts';
import { queryFailure } from '../process/failure.ts';
import { openPool, type Pool } from '../process/pool.ts';
import { type Child, ChildEnded, startChild } from '../process/process.ts';
import type { Kind, Turn } from '../turns.ts';

/** MiB a question may take above what its process needs at rest. */
const memoryCap = 1024;
/** Milliseconds one of the project's own reads may take. */
const readDeadline = 60_000;

export interface Readers {
  /** Answers a person within a turn, with the processes of its kind. Throws QueryRefused and StoreUnavailable. */
  ask(cypher: string, params: Params, limits: Limits, turn: Turn, kind: Kind): Promise<Answer>;
  /** One of the project's own reads. Throws StoreUnavailable where it takes too long. */
  read(cypher: string, params: Params): Promise<Row[]>;
  close(): Promise<void>;
}

/** Opens them on a file; they are started when they are needed. */
export function openReaders(file: string): Readers {
  const pool = (): Pool => openPool(() => startChild('reader', file, memoryCap));
  const pools: Record<Kind | 'pages', Pool> = { own: pool(), saved: pool(), pages: pool() };

  /** Asks in a process that is ended where the signal comes. */
  async function within<T>(kind: keyof typeof pools, signal: AbortSignal, ask: (child: Child) => Promise<T>): Promise<T> {
    let child: Child | null = null;
    const end = (): void => void child?.kill();
    try {
      child = await pools[kind].take(signal);
      signal.throwIfAborted();
      signal.addEventListener('abort', end);
      return await ask(child);
    } finally {
      signal.removeEventListener('abort', end);
      if (child) await pools[kind].give(child);
    }
  }
  return {
    async ask(cypher, params, limits, { signal, begin }, kind) {
      const rows: Answer['rows'] = [];
      try {
        const { columns, cut } = await within(kind, signal, (child) => {
          begin();
          return child.ask('question', { cypher, params, ...limits }, (part) => rows.push(...part));
        });
        return { columns, rows, cut };
      } catch (error) {
        throw queryFailure(error, 'The embedded engine');
      }
    },
    async read(cypher, params) {
      const control = new AbortController();
      const timer = setTimeout(() => control.abort(), readDeadline);
      try {
        return await within('pages', control.signal, (child) => child.ask('read', { cypher, params }));
      } catch (error) {
        if (!(error instanceof ChildEnded)) throw error;
        const why = control.signal.aborted ? `took more than ${readDeadline / 1000} s for one page and was ended` : 'ended while it read';
        throw new StoreUnavailable('down', `the embedded store ${why}; it goes on, ask for less`, { cause: error });
      } finally {
        clearTimeout(timer);
      }
    },
    async close() {
      await Promise.all(Object.values(pools).map((one) => one.end()));
    },
  };
}
