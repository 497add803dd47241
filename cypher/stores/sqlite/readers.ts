/** Processes that only read, beside the one that writes: ending one ends no other's question. */
import pLimit from 'p-limit';
import { checkLength } from '../../query/length.ts';
import { type Answer, type Limits, type Params, type Row, StoreUnavailable } from '../../store.ts';
import { rowsFrom } from '../process/columns.ts';
import { queryFailure } from '../process/failure.ts';
import type { Work } from '../process/messages.ts';
import { inProcess, openPool, type Pool } from '../process/pool.ts';
import { type Child, ChildEnded, startChild } from '../process/process.ts';
import type { Kind, Turn } from '../turns.ts';

/** MiB a question may take above what its process needs at rest. */
const memoryCap = 1024;
/** Long reads of pages at once: one is the kind of work that takes a processor whole. */
const mostReads = 2;
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
  // One is started at a time, and what people type runs behind all else: who asks and hangs up again and again holds up no page.
  const start = (last: boolean) => () => startChild('reader', file, memoryCap, last);
  const pools: Record<Kind | 'pages', Pool> = {
    own: openPool(start(true), { atOnce: 1 }),
    saved: openPool(start(false), { atOnce: 1 }),
    // Reads of pages end by themselves: none is started to take the place of another.
    pages: openPool(start(false), { atOnce: 1, ahead: false, keep: mostReads }),
  };
  const inTurn = pLimit(mostReads);
  async function readPage(cypher: string, params: Params): Promise<Row[]> {
    const into = rowsFrom();
    const control = new AbortController();
    const timer = setTimeout(() => control.abort(), readDeadline);
    try {
      const columns = await inProcess(pools.pages, { signal: control.signal, begin: () => undefined }, (child) =>
        child.ask('read', { cypher, params }, into.add),
      );
      return into.rows(columns);
    } catch (error) {
      if (!(error instanceof ChildEnded)) throw error;
      const why = control.signal.aborted ? `took more than ${readDeadline / 1000} s for one page and was ended` : 'ended while it read';
      throw new StoreUnavailable('down', `the embedded store ${why}; it goes on, ask for less`, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async ask(cypher, params, limits, turn, kind) {
      checkLength(cypher);
      const rows: Answer['rows'] = [];
      try {
        const asked = (child: Child): Promise<Work['question']['gives']> =>
          child.ask('question', { cypher, params, ...limits }, (part) => rows.push(...part));
        return { ...(await inProcess(pools[kind], turn, asked)), rows };
      } catch (error) {
        throw queryFailure(error, 'The embedded engine');
      }
    },
    read: (cypher, params) => inTurn(() => readPage(cypher, params)),
    async close() {
      await Promise.all(Object.values(pools).map((one) => one.end()));
    },
  };
}
