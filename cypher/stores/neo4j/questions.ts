/**
 * People's own queries on Neo4j, asked by processes of their own, one for each kind: what an answer needs of memory and time to be taken
 * apart is not the app's.
 */
import type { Checked } from '../../free/check.ts';
import type { Answer, Cut, Limits } from '../../store.ts';
import { queryFailure } from '../process/failure.ts';
import { type Child, ChildEnded, startChild } from '../process/process.ts';
import type { Kind, Turn } from '../turns.ts';
import type { Neo4jSettings } from './errors.ts';

/** MiB the queries of one kind may take together. */
const memoryCap = 1024;

export interface Questions {
  /** Answers within a turn. Throws QueryRefused and StoreUnavailable. */
  ask(checked: Checked, limits: Limits, turn: Turn, kind: Kind): Promise<Answer>;
  close(): Promise<void>;
}

export function openQuestions(settings: Neo4jSettings): Questions {
  const children: Record<Kind, Promise<Child> | null> = { own: null, saved: null };
  let numbers = 0;
  let closed = false;

  async function start(): Promise<Child> {
    const child = await startChild('neo4j', '', memoryCap);
    await child.ask('open', settings);
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
    { cypher, params, names, finish }: Checked,
    limits: Limits,
    { signal, begin }: Turn,
    kind: Kind,
    rows: Answer['rows'],
  ): Promise<Cut | null> {
    const child = await alive(kind);
    signal.throwIfAborted();
    numbers += 1;
    const number = numbers;
    const drop = (): void => void child.ask('drop', { number }).catch(() => undefined);
    signal.addEventListener('abort', drop, { once: true });
    begin();
    try {
      return await child.ask('ask', { cypher, params, names, ...limits, number }, (part) => rows.push(...part.map(finish)));
    } finally {
      signal.removeEventListener('abort', drop);
    }
  }

  return {
    async ask(checked, limits, turn, kind) {
      const { columns } = checked;
      const once = async (): Promise<Answer> => {
        const rows: Answer['rows'] = [];
        return { columns, rows, cut: await asked(checked, limits, turn, kind, rows) };
      };
      try {
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
      await Promise.all(Object.values(children).map(async (child) => (await child?.catch(() => null))?.kill()));
    },
  };
}
