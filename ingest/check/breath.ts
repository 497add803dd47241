/** Long work on the main thread that lets others in: requests that came meanwhile are answered first. */
import { setImmediate } from 'node:timers/promises';

/** Milliseconds worked in one piece. */
const piece = 8;
export type Breath = () => Promise<void>;

/** Returns what to await often: mostly it does nothing, and after a few milliseconds of work it waits for a turn of the event loop. */
export function breath(signal?: AbortSignal): Breath {
  let began = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - began < piece) return;
    await setImmediate();
    began = performance.now();
    signal?.throwIfAborted();
  };
}
