/** The app's end of the channel to a child. */
import { type ChildProcess, fork } from 'node:child_process';
import type { Readable } from 'node:stream';
import { giveWay } from '../../children.ts';
import { programOf } from '../../programs.js';
import { QueryRefused, StoreUnavailable } from '../../store.ts';
import { type Answer, type Failure, type Part, tooMuchMark, type Work, type WorkName, watchPipe } from './messages.ts';

/** The child ended before it answered. */
export class ChildEnded extends Error {
  override name = 'ChildEnded';
  /** Its watch ended it because its memory passed the cap. */
  readonly memory: boolean;
  constructor(code: number | null, signal: string | null, memory = false) {
    super(`the process that holds the store ended (${signal ?? `code ${code}`})`);
    this.memory = memory;
  }
}

export interface Child {
  /** `onPart` is given what comes before the answer. */
  ask<N extends WorkName>(work: N, input: Work[N]['takes'], onPart?: (part: Part<N>) => void): Promise<Work[N]['gives']>;
  /** Lets it finish and close the file. */
  close(): Promise<void>;
  /** Ends it at once, whatever it does. */
  kill(): Promise<void>;
  readonly alive: boolean;
}

interface Waiting {
  onPart: ((part: never) => void) | undefined;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

function errorOf({ message, stack, unavailable, refused, offset }: Failure): Error {
  if (refused) return new QueryRefused(refused, message, offset ?? null);
  if (unavailable) return new StoreUnavailable(unavailable, message);
  const error = new Error(message);
  if (stack) error.stack = stack;
  return error;
}

/** What a child is for: writing the embedded file, reading it, the language of people's queries for Neo4j, or asking Neo4j. */
type Kind = 'owner' | 'reader' | 'language' | 'neo4j';
const folders: Record<Kind, string> = { owner: 'sqlite', reader: 'sqlite/reader', language: 'neo4j/language', neo4j: 'neo4j' };
const scriptOf = (kind: Kind): URL => new URL(`../${folders[kind]}/child.ts`, import.meta.url);
/** Whether the arguments of a process, as `ps` prints them, are those of such a child. */
export const isChild = (args: string): boolean =>
  new RegExp(`(?:child\\.ts|main\\.js) (?:${Object.keys(folders).join('|')}) `, 'u').test(`${args} `);
/** Scripts of all children. */
export const childScripts = (): URL[] => (Object.keys(folders) as Kind[]).map(scriptOf);

/**
 * MiB of each half of the heap where V8 puts what is new. Rows are sent off as they are made; with the usual 16 a process that reads holds
 * 25 MiB more for the same processor time. One that writes holds the rows of a transaction, which there would be moved about.
 */
const youngMegabytes = 4;

/** Milliseconds for what a child wrote last to arrive. */
const lastWords = 500;

/**
 * Starts a child, on a path where it needs one; `memoryCap` in MiB above what it holds at the start. With `behind` it gives way to all
 * others. Throws StoreUnavailable.
 */
export async function startChild(kind: Kind, path: string, memoryCap = 0, behind = false): Promise<Child> {
  const waiting = new Map<number, Waiting>();
  const program = await programOf(scriptOf(kind));
  const child: ChildProcess = fork(program.path, [kind, path, String(memoryCap)], {
    execArgv: [...program.execArgv, ...(kind === 'owner' ? [] : [`--max-semi-space-size=${youngMegabytes}`])],
    // The app trusts the form of nothing that answers: a value nested deep enough ends the process that reads V8's own form of it. What writes
    // is only sent much, all of it rows of ours, and half the work of JSON is saved.
    serialization: kind === 'owner' ? 'advanced' : 'json',
    // Nothing of the child goes to the app's output, which may be data; its errors come over the channel.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc', 'pipe'],
  });
  let memory = false;
  const watch = child.stdio[watchPipe] as Readable & { unref?(): void };
  watch.setEncoding('latin1').on('data', (signs: string) => {
    memory ||= signs.includes(tooMuchMark);
  });
  watch.on('error', () => undefined);
  watch.unref?.();
  let alive = true;
  const ended = new Promise<void>((done) => {
    child.once('exit', (code, signal) => {
      alive = false;
      let told = false;
      const tell = (): void => {
        if (told) return;
        told = true;
        clearTimeout(late);
        for (const { reject } of waiting.values()) reject(new ChildEnded(code, signal, memory));
        waiting.clear();
        done();
      };
      // After what it wrote last; the clock keeps this program waiting for that, which a pipe that is not to hold it up does not.
      const late = setTimeout(tell, lastWords);
      child.once('close', tell);
    });
  });
  child.on('message', (answer: Answer) => {
    const one = waiting.get(answer.id);
    if ('part' in answer) return one?.onPart?.(answer.part as never);
    waiting.delete(answer.id);
    if ('failure' in answer) one?.reject(errorOf(answer.failure));
    else one?.resolve(answer.value);
  });
  const answerTo = (id: number, onPart?: Waiting['onPart']): Promise<unknown> =>
    new Promise((resolve, reject) => waiting.set(id, { onPart, resolve, reject }));
  let last = 0;
  await answerTo(0).catch((error) => {
    if (!(error instanceof ChildEnded)) throw error;
    throw new StoreUnavailable('down', `${error.message} while it started; try again`, { cause: error });
  });
  return {
    get alive() {
      return alive;
    },
    ask(work, input, onPart) {
      if (!alive || !child.connected) return Promise.reject(new ChildEnded(child.exitCode, child.signalCode));
      // Questions give way to the pages, which the app and the owner of the file make. Starting does not: somebody waits for it.
      if (kind !== 'owner') giveWay(child.pid, behind);
      last += 1;
      const answer = answerTo(last, onPart);
      // A channel that closes at this moment is told by the end of the process.
      child.send({ id: last, work, input }, () => undefined);
      return answer as Promise<never>;
    },
    async close() {
      if (child.connected) child.disconnect();
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
