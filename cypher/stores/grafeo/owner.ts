/**
 * The process that owns the file: one thing after another, each with a deadline of its own that counts from when it begins. What is
 * ended at its deadline is the running work alone; what waits behind it goes on with the process that is started in its place.
 */
import { StoreUnavailable } from '../../store.ts';
import type { Work, WorkName } from '../process/messages.ts';
import { type Child, ChildEnded, startChild } from '../process/process.ts';

export interface Owner {
  /** `deadline` in milliseconds: the work must only read, since it may be ended in the middle. Throws StoreUnavailable. */
  ask<N extends WorkName>(work: N, input: Work[N]['takes'], how?: Asked): Promise<Work[N]['gives']>;
  /** Waits for what is asked, and closes the file. */
  close(): Promise<void>;
}
export interface Asked {
  deadline?: number;
  /** Aborted: the work is ended where it has begun; it must only read. */
  signal?: AbortSignal;
  onPart?: Parameters<Child['ask']>[2];
}

const late = (deadline: number): StoreUnavailable =>
  new StoreUnavailable(
    'down',
    `the embedded store took more than ${deadline / 1000} s for one page and was ended; it goes on, ask for less`,
  );
const ended = (cause: unknown): StoreUnavailable =>
  new StoreUnavailable('down', 'the embedded store ended while it worked; what it had stored is safe, try again', { cause });

/** Opens the file in a process of its own. Throws StoreUnavailable. */
export async function openOwner(file: string): Promise<Owner> {
  let child = await startChild('own', file);
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  /** One that has ended (killed, out of memory) is started again: what it acknowledged is in the file. */
  async function alive(): Promise<Child> {
    if (!child.alive && !closed) child = await startChild('own', file);
    return child;
  }
  async function perform<N extends WorkName>(work: N, input: Work[N]['takes'], how: Asked, again: boolean): Promise<Work[N]['gives']> {
    const { deadline, signal, onPart } = how;
    const own = await alive();
    let stopped: 'late' | 'unwanted' | null = null;
    const stop = (why: typeof stopped): void => {
      stopped ??= why;
      void own.kill();
    };
    const unwanted = (): void => stop('unwanted');
    if (signal?.aborted) throw ended(signal.reason);
    signal?.addEventListener('abort', unwanted);
    const timer = deadline === undefined ? null : setTimeout(() => stop('late'), deadline);
    try {
      return await own.ask(work, input, onPart);
    } catch (error) {
      if (!(error instanceof ChildEnded)) throw error;
      if (stopped === 'late' && deadline !== undefined) throw late(deadline);
      // A read changes nothing, so one whose process was ended from outside is asked again.
      if (work === 'read' && again && stopped === null) return await perform(work, input, how, false);
      throw ended(error);
    } finally {
      if (timer) clearTimeout(timer);
      signal?.removeEventListener('abort', unwanted);
    }
  }

  return {
    ask(work, input, how = {}) {
      const done = last.then(() => perform(work, input, how, true));
      last = done.catch(() => undefined);
      return done;
    },
    async close() {
      await last;
      closed = true;
      await child.close();
    },
  };
}
