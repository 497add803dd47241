/** The process that writes the file: one thing after another, and started again where it has ended. */
import { StoreUnavailable } from '../../store.ts';
import type { Work } from '../process/messages.ts';
import { type Child, ChildEnded, startChild } from '../process/process.ts';

type Writes = 'put' | 'forget';
export interface Owner {
  /** Throws StoreUnavailable. */
  ask<N extends Writes>(work: N, input: Work[N]['takes']): Promise<Work[N]['gives']>;
  /** Waits for what is asked, and closes the file. */
  close(): Promise<void>;
}

/**
 * The file's writer, in a process of its own that is started by the first thing it is asked: starting one takes thirty times what opening
 * the file takes, and who only reads needs none.
 */
export function openOwner(file: string): Owner {
  let child: Child | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function perform<N extends Writes>(work: N, input: Work[N]['takes']): Promise<Work[N]['gives']> {
    // One that was ended (killed, out of memory) is started again: what it acknowledged is in the file.
    if (!child || (!child.alive && !closed)) child = await startChild('owner', file);
    try {
      return await child.ask(work, input);
    } catch (error) {
      if (!(error instanceof ChildEnded)) throw error;
      throw new StoreUnavailable('down', 'the embedded store ended while it worked; what it had stored is safe, try again', {
        cause: error,
      });
    }
  }
  return {
    ask(work, input) {
      const done = last.then(() => perform(work, input));
      last = done.catch(() => undefined);
      return done;
    },
    async close() {
      await last;
      closed = true;
      await child?.close();
    },
  };
}
