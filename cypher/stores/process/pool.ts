/**
 * Processes that ask for people. Starting one takes a second, so the next is started before it is needed, and one that
 * nobody waits for any more serves the next question: who hangs up again and again starts no more of them than others do. One that was
 * started ahead and not needed is left for the next question for a while: a row of long questions starts no process each.
 */
import type { Value } from '../../store.ts';
import type { Turn } from '../turns.ts';
import { untilAborted } from '../until-aborted.ts';
import type { Child } from './process.ts';

/** Milliseconds a question may take before another process is made ready for the next. */
const soon = 100;
/** Milliseconds after the last question for which one more than is kept may wait for the next. */
const untilRest = 3000;

export interface Pool {
  /** A process that does nothing else until it is given back. Throws what starting throws, and an AbortError where nobody waits any more. */
  take(signal: AbortSignal | undefined): Promise<Child>;
  /** Takes it back; one that has ended is replaced. */
  give(child: Child): Promise<void>;
  /** Ends those that do nothing, now and from now on. */
  end(): Promise<void>;
}
interface Waiting {
  resolve(child: Child): void;
  reject(error: unknown): void;
}

export interface PoolOptions {
  /** Processes that are starting at one time: few, where each is soon back and waiting for it is quicker than starting another. */
  atOnce?: number;
  /** Whether the next is started before it is needed: where one that works is likely to be ended. */
  ahead?: boolean;
  /** Processes kept where nothing is asked: each holds memory. */
  keep?: number;
  /** Milliseconds without a question until no more than these are kept. */
  rest?: number;
}
/** A pool; `start` starts a process. */
export function openPool(
  start: () => Promise<Child>,
  { atOnce = Number.POSITIVE_INFINITY, ahead = true, keep = 1, rest = untilRest }: PoolOptions = {},
): Pool {
  const idle: Child[] = [];
  const waiting: Waiting[] = [];
  const starting = new Set<Promise<void>>();
  const late = new Map<Child, NodeJS.Timeout>();
  let ended = false;
  let resting: NodeJS.Timeout | undefined;

  /** Ends those that are more than is kept, once nothing was asked for a while. */
  function restLater(): void {
    clearTimeout(resting);
    resting = setTimeout(() => {
      for (const child of idle.splice(keep)) void child.kill();
    }, rest).unref();
  }
  /** Gives a process that has nothing to do to who waits, keeps it, or ends it. */
  async function place(child: Child): Promise<void> {
    const next = waiting.shift();
    if (next) next.resolve(child);
    else if (!ended && idle.length < (ahead ? keep + 1 : keep)) {
      idle.push(child);
      restLater();
    } else await child.kill();
  }
  /** Starts as many as are waited for, and one more. */
  function startMore(): void {
    const spare = !ahead || ended || idle.length > 0 ? 0 : 1;
    while (starting.size < Math.min(waiting.length + spare, atOnce)) {
      const one = start()
        .then(place, (error: unknown) => waiting.shift()?.reject(error))
        .finally(() => {
          starting.delete(one);
          if (waiting.length > 0) startMore();
        });
      starting.add(one);
    }
  }
  const handed = (child: Child): Child => {
    late.set(child, setTimeout(startMore, soon).unref());
    return child;
  };

  return {
    async take(signal) {
      signal?.throwIfAborted();
      const ready = idle.pop();
      if (ready?.alive) return handed(ready);
      const child = await untilAborted<Child>(signal, (resolve, reject) => {
        const one: Waiting = { resolve, reject };
        waiting.push(one);
        startMore();
        return () => {
          const at = waiting.indexOf(one);
          if (at >= 0) waiting.splice(at, 1);
          reject(signal?.reason);
        };
      });
      return handed(child);
    },
    async give(child) {
      clearTimeout(late.get(child));
      late.delete(child);
      if (child.alive) await place(child);
      else if (!ended) startMore();
    },
    async end() {
      ended = true;
      clearTimeout(resting);
      await Promise.all([...idle.splice(0).map((child) => child.kill()), ...starting]);
    },
  };
}

/** What is given the rows of an answer, part by part. */
export type OnPart = (rows: Value[][]) => void;

/** Asks in a process of the pool, within a turn: when that ends, the process is ended. Throws what asking throws. */
export async function inProcess<T>(pool: Pool, { signal, begin }: Turn, ask: (child: Child) => Promise<T>): Promise<T> {
  let child: Child | null = null;
  const end = (): void => void child?.kill();
  try {
    child = await pool.take(signal);
    signal.throwIfAborted();
    signal.addEventListener('abort', end);
    begin();
    return await ask(child);
  } finally {
    signal.removeEventListener('abort', end);
    if (child) await pool.give(child);
  }
}
