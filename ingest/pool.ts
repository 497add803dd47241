/**
 * Reading in child processes: files come from outside, and what reads them may grow without bound, never end, or fall over. A
 * process that passes its memory or time is ended, and that is a message about the file; the next file gets another
 * process. Processes are started when files wait, kept while files come, and ended when none do.
 */
import { type Program, programOf } from '../cypher/programs.js';
import type { ReadLimits } from './1-read/limits.ts';
import type { Job, Readings, Use } from './pool/messages.ts';
import { type Outcome, type ReadingProcess, readingScript, startProcess } from './pool/process.ts';
import { refusalOf } from './pool/refusals.ts';
import { versionOf } from './pool/version.ts';
import { type Reader, toStore } from './reader.ts';

export interface Pool extends Required<Reader> {
  /** Ends every process; what is being read, and what waits, is told as ended. */
  close(): Promise<void>;
}
export interface PoolOptions {
  /** Processes at once. */
  processes: number;
  /** So many of them are started only where a file has waited long: for a program that has to store what is read, beside them. */
  spare?: number;
  /** They give way to this program: for a server, which answers pages meanwhile. */
  low?: boolean;
  /** Milliseconds a process without work is kept. */
  idle?: number;
  /** Told of every reading what it came to and which process did it, for measurements. */
  onRead?: (name: string, outcome: Outcome, process: ReadingProcess | null) => void;
}
interface Waiting {
  job: Job;
  done(read: Readings[keyof Readings]): void;
}
/** Milliseconds without an answer after which what waits has waited long. Most files are read in a hundredth of that. */
const patience = 1000;

/** A process that has kept a third of what it may take beyond its start is ended: the next file would pay for the last one. */
const isSpent = ({ bare }: ReadingProcess, { now }: Use, { memory }: ReadLimits): boolean => now - bare > (memory - bare) / 3;

/** A pool of processes that read by these limits. Nothing is started before the first file comes. */
export function openPool(limits: ReadLimits, { processes: most, spare = 0, low = false, idle = 10_000, onRead }: PoolOptions): Pool {
  const alive = new Set<ReadingProcess>();
  const free: { process: ReadingProcess; timer: NodeJS.Timeout }[] = [];
  const waiting: Waiting[] = [];
  let starting = 0;
  let long: NodeJS.Timeout | undefined;
  let program: Promise<Program> | null = null;
  let version: string | null = null;

  const finish = ({ job, done }: Waiting, outcome: Outcome, process: ReadingProcess | null = null): void => {
    onRead?.(job.name, outcome, process);
    watchWaiting();
    if (outcome.kind === 'read') done(outcome.value);
    else {
      const refused = refusalOf(outcome, job.name, limits);
      done(job.wanted === 'whole' ? refused : toStore(refused));
    }
  };
  async function work(process: ReadingProcess): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const outcome = await process.read(next.job);
      const spent = outcome.kind !== 'read' || isSpent(process, outcome.use, limits);
      // Its place is free before the answer is given, so that a pool that was waited for is a pool at rest.
      if (spent) leave(process);
      finish(next, outcome, process);
      if (spent) return fill();
    }
    const timer = setTimeout(() => leave(process), idle).unref();
    free.push({ process, timer });
  }
  function leave(process: ReadingProcess): void {
    alive.delete(process);
    const at = free.findIndex((one) => one.process === process);
    if (at >= 0) clearTimeout(free.splice(at, 1)[0]?.timer);
    process.end();
  }
  async function begin(ready: Program): Promise<void> {
    starting += 1;
    const process = startProcess(ready, limits, low);
    alive.add(process);
    void process.gone.then(() => leave(process));
    const able = await process.ready;
    starting -= 1;
    watchWaiting();
    if (able) return work(process);
    // It cannot even start: a file is told so, or the pool would try for ever.
    const first = waiting.shift();
    if (first) finish(first, { kind: 'ended', how: 'it could not be started' });
    fill();
  }
  /** Gives waiting files to processes that are free, and starts others for those that are left over. */
  function fill(): void {
    while (free.length > 0 && waiting.length > 0) {
      const { process, timer } = free.pop() as (typeof free)[number];
      clearTimeout(timer);
      void work(process);
    }
    program ??= programOf(readingScript);
    void program.then((ready) => {
      while (starting < waiting.length && alive.size < Math.max(1, most - spare)) void begin(ready);
    });
  }
  /** From now on the clock runs after which a spare process is started. */
  function watchWaiting(): void {
    if (spare === 0) return;
    clearTimeout(long);
    long = setTimeout(() => {
      if (waiting.length > 0 && starting === 0 && alive.size < most) void program?.then(begin);
    }, patience).unref();
  }
  // The answer is of the form that was asked for.
  const ask = <W extends keyof Readings>(wanted: W, bytes: Uint8Array, name: string): Promise<Readings[W]> =>
    new Promise((done) => {
      if (waiting.length === 0) watchWaiting();
      waiting.push({ job: { name, bytes, wanted }, done: (read) => done(read as Readings[W]) });
      fill();
    });
  return {
    // Two files for each process: the next is at hand when one is done, even where the first in order takes long.
    ahead: most * 2,
    async version() {
      version ??= versionOf(await programOf(readingScript), limits);
      return version;
    },
    read: (bytes, name) => ask('whole', bytes, name),
    readToStore: (bytes, name) => ask('toStore', bytes, name),
    async close() {
      for (const one of waiting.splice(0)) finish(one, { kind: 'ended', how: 'the reading was called off' });
      const all = [...alive];
      for (const process of all) leave(process);
      await Promise.all(all.map(({ gone }) => gone));
    },
  };
}
