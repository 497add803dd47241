/** Passes over what has changed: one at a time, a moment after the last change, and none lost. */
import { setTimeout as wait } from 'node:timers/promises';
import { untilAborted } from '../../cypher/stores/until-aborted.ts';

export interface Passes {
  /** Something has changed. */
  add(path: string): void;
  /** Runs passes until the signal is aborted. What a pass throws goes to `failed`; what it was to read is tried again with the next change. */
  until(signal: AbortSignal, failed: (error: unknown) => void): Promise<void>;
}

/** `settled`: milliseconds without a further change after which a pass begins. */
export function passes(run: (changed: ReadonlySet<string>) => Promise<void>, settled: number): Passes {
  let changed = new Set<string>();
  let last = 0;
  let wake: () => void = () => undefined;
  return {
    add(path) {
      changed.add(path);
      last = Date.now();
      wake();
    },
    async until(signal, failed) {
      const kept = new Set<string>();
      while (!signal.aborted) {
        if (changed.size === 0)
          await untilAborted<void>(signal, (resolve) => {
            wake = resolve;
            return resolve;
          });
        while (!signal.aborted && Date.now() - last < settled)
          await wait(settled - (Date.now() - last), undefined, { signal }).catch(() => undefined);
        if (signal.aborted) return;
        const these = new Set([...kept, ...changed]);
        changed = new Set();
        try {
          await run(these);
          kept.clear();
        } catch (error) {
          for (const path of these) kept.add(path);
          failed(error);
        }
      }
    },
  };
}
