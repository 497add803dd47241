/** Passes over what has changed: one at a time, a moment after the last change, and none lost. */
import { setTimeout as wait } from 'node:timers/promises';
import { untilAborted } from '../../cypher/stores/until-aborted.ts';

export interface Passes {
  /** Something has changed. */
  add(path: string): void;
  /** Runs passes until the signal is aborted. What a pass throws goes to `failed`; what it was to read is tried again after a while. */
  until(signal: AbortSignal, failed: (error: unknown) => void): Promise<void>;
}

/** `settled`: milliseconds without a further change after which a pass begins; `again`: those after which a failed one is tried again. */
export function passes(run: (changed: ReadonlySet<string>) => Promise<void>, settled: number, again: number): Passes {
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
      while (!signal.aborted) {
        if (changed.size === 0)
          await untilAborted<void>(signal, (resolve) => {
            wake = resolve;
            return resolve;
          });
        while (!signal.aborted && Date.now() - last < settled)
          await wait(settled - (Date.now() - last), undefined, { signal }).catch(() => undefined);
        if (signal.aborted) return;
        const these = changed;
        changed = new Set();
        try {
          await run(these);
        } catch (error) {
          failed(error);
          await wait(again, undefined, { signal }).catch(() => undefined);
          for (const path of these) changed.add(path);
        }
      }
    },
  };
}
