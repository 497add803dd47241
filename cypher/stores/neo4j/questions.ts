/**
 * People's own queries on Neo4j. Their language is read in processes that can be ended; they are asked by others, one for each kind: what
 * an answer needs of memory and time to be taken apart is not the app's.
 */
import { checkLength } from '../../query/length.ts';
import type { Answer, Cut, Limits, Params } from '../../store.ts';
import { queryFailure } from '../process/failure.ts';
import type { Printing } from '../process/messages.ts';
import { inProcess, openPool, type Pool } from '../process/pool.ts';
import { type Child, ChildEnded, startChild } from '../process/process.ts';
import type { Kind, Turn } from '../turns.ts';
import type { Neo4jSettings } from './settings.ts';

/** MiB the queries of one kind may take together. */
const memoryCap = 1024;
/** MiB reading the language of one query may take. */
const languageCap = 256;

/** What a person asks. */
export interface Asked {
  cypher: string;
  params: Params;
}

export interface Questions {
  /** Answers within a turn. Throws QueryRefused and StoreUnavailable. */
  ask(asked: Asked, limits: Limits, turn: Turn, kind: Kind): Promise<Answer>;
  close(): Promise<void>;
}

export function openQuestions(settings: Neo4jSettings): Questions {
  const children: Record<Kind, Promise<Child> | null> = { own: null, saved: null };
  const languages: Pool = openPool(() => startChild('language', '', languageCap), { atOnce: 1 });
  let numbers = 0;
  let closed = false;

  async function start(): Promise<Child> {
    const child = await startChild('neo4j', '', memoryCap);
    // What a caller's object has beside these may be nothing that can be sent.
    const { uri, user, password, database } = settings;
    await child.ask('open', { uri, user, password, database });
    return child;
  }
  /** The process of a kind, started where there is none: one call after another, so that no two start one. */
  function alive(kind: Kind): Promise<Child> {
    const before = children[kind];
    const next = (async (): Promise<Child> => {
      const child = await before?.catch(() => null);
      if (closed) throw new ChildEnded(null, null);
      return child?.alive ? child : start();
    })();
    next.catch(() => undefined);
    children[kind] = next;
    return next;
  }
  async function asked(
    { cypher, params, names }: Printing,
    limits: Limits,
    signal: AbortSignal,
    kind: Kind,
    rows: Answer['rows'],
  ): Promise<Cut | null> {
    const child = await alive(kind);
    signal.throwIfAborted();
    numbers += 1;
    const number = numbers;
    const drop = (): void => void child.ask('drop', { number }).catch(() => undefined);
    signal.addEventListener('abort', drop, { once: true });
    try {
      return await child.ask('ask', { cypher, params, names, ...limits, number }, (part) => rows.push(...part));
    } finally {
      signal.removeEventListener('abort', drop);
    }
  }

  return {
    async ask({ cypher, params }, limits, turn, kind) {
      checkLength(cypher);
      try {
        // Both are started at once where neither is there yet; time counts from when both are.
        await alive(kind);
        const printing = await inProcess(languages, turn, (child) => child.ask('print', { cypher, params, rows: limits.rows + 1 }));
        const once = async (): Promise<Answer> => {
          const rows: Answer['rows'] = [];
          return { columns: printing.columns, rows, cut: await asked(printing, limits, turn.signal, kind, rows) };
        };
        // Who shared a process with a query that took too much is asked again; that query ends the next one as well, and is told.
        return await once().catch((error: unknown) => {
          if (error instanceof ChildEnded && !turn.signal.aborted && !closed) return once();
          throw error;
        });
      } catch (error) {
        throw queryFailure(error, 'Neo4j');
      }
    },
    async close() {
      closed = true;
      await Promise.all([languages.end(), ...Object.values(children).map(async (child) => (await child?.catch(() => null))?.kill())]);
    },
  };
}
