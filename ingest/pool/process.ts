/** The pool's end of one reading process: starts it, gives it a file, watches the clock, and knows why it ended. */
import { fork } from 'node:child_process';
import type { Readable } from 'node:stream';
import { deserialize } from 'node:v8';
import { giveWay } from '../../cypher/children.ts';
import type { Program } from '../../cypher/programs.js';
import type { ReadLimits } from '../1-read/limits.ts';
import { type Job, type Readings, tooMuchMark, type Use, type Word, watchPipe } from './messages.ts';

/** How the reading of one file ended. */
export type Outcome =
  | { kind: 'read'; value: Readings[keyof Readings]; use: Use }
  | { kind: 'large' }
  | { kind: 'failed'; reason: string }
  | { kind: 'memory' }
  | { kind: 'time' }
  /** It was ended from outside, or ended by a fault: the signal, or its exit code. */
  | { kind: 'ended'; how: string };

export interface ReadingProcess {
  readonly pid: number | undefined;
  /** The most bytes the watch saw it hold, as far as it has told. */
  readonly seen: number;
  /** Bytes it held before it read its first file. */
  readonly bare: number;
  /** Once it can read; false: it ended before it could. */
  readonly ready: Promise<boolean>;
  /** Once it is gone. */
  readonly gone: Promise<void>;
  /** One file at a time. The clock runs from here; only while it reads does it keep this program from ending. */
  read(job: Job): Promise<Outcome>;
  /** Ends it at once, whatever it does: it holds nothing that could be lost. */
  end(): void;
}

/** The share of the memory that V8 may use for its heap: it then cleans up before the watch has to end the process. */
const heapShare = 0.7;
/** How V8 ends where its heap is full: SIGABRT, or the exit code in its place. */
const aborted = (code: number | null, signal: string | null): boolean => signal === 'SIGABRT' || code === 134;
/** Script of such a process. */
export const readingScript = new URL('./child.ts', import.meta.url);

/** Starts a process. `low`: at a lower priority. */
export function startProcess(program: Program, limits: ReadLimits, low: boolean): ReadingProcess {
  const heap = Math.floor((limits.memory / 2 ** 20) * heapShare);
  const child = fork(program.path, [JSON.stringify(limits)], {
    execArgv: [...program.execArgv, `--max-old-space-size=${heap}`],
    serialization: 'advanced',
    // What V8 and libraries print of a file's faults helps nobody; the outcome is told over the channel.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
  });
  if (low) giveWay(child.pid);
  const watch = child.stdio[watchPipe] as Readable & { ref?(): void; unref?(): void };
  let [tooMuch, seen] = [false, 0];
  watch.setEncoding('latin1').on('data', (lines: string) => {
    tooMuch ||= lines.includes(tooMuchMark);
    for (const [bytes] of lines.matchAll(/\d+(?=\n)/gu)) seen = Math.max(seen, Number(bytes));
  });
  watch.on('error', () => undefined);

  let bare = 0;
  let begin: (able: boolean) => void = () => undefined;
  const ready = new Promise<boolean>((done) => {
    begin = done;
  });
  let settle: ((outcome: Outcome) => void) | null = null;
  let renew: (() => void) | null = null;
  let ended = false;
  const hold = (on: boolean): void => {
    if (on || ended) {
      child.ref();
      child.channel?.ref();
      watch.ref?.();
    } else {
      child.unref();
      child.channel?.unref();
      watch.unref?.();
    }
  };
  child.on('message', (word: Word) => {
    if (word.kind === 'ready') {
      bare = word.use.now;
      hold(false);
      begin(true);
    } else if (word.kind === 'step') renew?.();
    else if (word.kind === 'read') settle?.({ ...word, value: deserialize(word.value) as Readings[keyof Readings] });
    else settle?.(word);
  });
  const gone = new Promise<void>((done) => {
    const over = (outcome: Outcome): void => {
      settle?.(outcome);
      begin(false);
      done();
    };
    // After `close` the pipe has been read to its end.
    child.once('close', (code, signal) =>
      over(tooMuch || aborted(code, signal) ? { kind: 'memory' } : { kind: 'ended', how: signal ?? `code ${code}` }),
    );
    child.once('error', (error) => over({ kind: 'ended', how: error.message }));
  });
  const end = (): void => {
    // Who waits until it is gone must not end before that, though an answer still comes in.
    ended = true;
    hold(true);
    child.kill('SIGKILL');
  };

  return {
    pid: child.pid,
    get seen() {
      return seen;
    },
    get bare() {
      return bare;
    },
    ready,
    gone,
    end,
    read: (job) =>
      new Promise((resolve) => {
        hold(true);
        const late = (): void => {
          settle?.({ kind: 'time' });
          end();
        };
        let clock = setTimeout(late, limits.timeout);
        renew = () => {
          clearTimeout(clock);
          clock = setTimeout(late, limits.timeout);
        };
        settle = (outcome) => {
          [settle, renew] = [null, null];
          clearTimeout(clock);
          hold(false);
          resolve(outcome);
        };
        // Where it is gone already, its end settles this.
        if (child.connected) child.send(job, () => undefined);
        else settle({ kind: 'ended', how: child.signalCode ?? `code ${child.exitCode}` });
      }),
  };
}
