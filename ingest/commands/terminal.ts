/** Standard output and error as the commands see them: a closed pipe is no error, and Ctrl-C asks to finish. */
import { once } from 'node:events';
import { StoreUnavailable } from '../../cypher/store.ts';
import { untilAborted } from '../../cypher/stores/until-aborted.ts';

export interface Terminal {
  /** Prints a line of the answer; waits where the reader is slow. */
  out(line: string): Promise<void>;
  /** Prints a line beside the answer. */
  error(line: string): void;
  /** Whether nobody reads standard output any more (`| head`). */
  readonly closed: boolean;
  /** Aborted by Ctrl-C or SIGTERM: finish what is begun and end. A second Ctrl-C ends at once. */
  readonly signal: AbortSignal;
  /** The exit code of a run that was interrupted; null when it was not. */
  readonly interrupted: number | null;
}

/** Ended by Ctrl-C before the answer was there; nothing to explain. */
export class Interrupted extends Error {
  override name = 'Interrupted';
}

/** The answer, or `Interrupted` as soon as Ctrl-C comes: for waiting that has nothing to finish. */
export async function orInterrupted<T>(answer: Promise<T>, { signal }: Terminal): Promise<T> {
  return untilAborted<T>(signal, (resolve, reject) => {
    answer.then(resolve, reject);
    return () => reject(new Interrupted());
  });
}

const isDown = (error: Error): boolean => error instanceof StoreUnavailable && error.code === 'down';
/** What esbuild says whose process reads our TypeScript, when that has ended while modules are still being loaded. */
const withoutLoader = /The service (?:was stopped|is no longer running)/u;
/** Milliseconds by which a child may have its signal before this program has the same. */
const together = 200;

/**
 * Whether an error only says that this program was asked to end. The signal goes to the whole group (Ctrl-C, a service manager): a child
 * that is still starting ends by it, and what waits for that child fails.
 */
export async function isInterruption(error: unknown, { signal }: Terminal): Promise<boolean> {
  if (error instanceof Interrupted) return true;
  if (!(error instanceof Error) || !(isDown(error) || withoutLoader.test(error.message))) return false;
  if (!signal.aborted) await new Promise((done) => setTimeout(done, together));
  return signal.aborted;
}

/** The terminal of this process. */
export function openTerminal(): Terminal {
  const controller = new AbortController();
  let closed = false;
  let interrupted: number | null = null;
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      closed ||= stream === process.stdout;
    });
  const end = (code: number) => () => {
    if (interrupted !== null) process.exit(code);
    interrupted = code;
    controller.abort();
  };
  process.on('SIGINT', end(130));
  process.on('SIGTERM', end(143));
  return {
    async out(line) {
      if (closed || process.stdout.write(`${line}\n`)) return;
      await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(() => undefined);
    },
    error(line) {
      process.stderr.write(`${line}\n`);
    },
    get closed() {
      return closed;
    },
    signal: controller.signal,
    get interrupted() {
      return interrupted;
    },
  };
}
