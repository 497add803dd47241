/**
 * A process that reads files for the pool, one after another: bytes in, a reading out. Whatever a file does to it, it does to
 * this process only. Its argument: the limits, as JSON.
 */
import { readFileSync } from 'node:fs';
import { serialize, setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { outliveSignals } from '../../cypher/children.ts';
import { sent } from '../../cypher/sent-rows.ts';
import { readByRules } from '../read-by-rules.ts';
import { type ReadRecord, toStore } from '../reader.ts';
import { type Job, type Readings, type Start, type Use, type Word, watchPipe } from './messages.ts';

// The reader is many rules, each of a little work: to optimise them at V8's usual pace takes a fifth of the first thousand files.
setFlagsFromString('--interrupt-budget=600000');
const limits = JSON.parse(process.argv[2] ?? '') as Start;
const send = (word: Word): void => {
  process.send?.(word);
};

/** Bytes the watch leaves below the cap for what native code can take between two looks. */
const margin = Math.min(64 * 2 ** 20, limits.memory / 8);

function use(): Use {
  const now = process.memoryUsage.rss();
  try {
    const peak = /VmHWM:\s*(\d+) kB/u.exec(readFileSync('/proc/self/status', 'utf8'));
    return { now, peak: Math.max(now, Number(peak?.[1] ?? 0) * 1024) };
  } catch {
    return { now, peak: now };
  }
}

const answerTo: { [W in Job['wanted']]: (read: ReadRecord) => Readings[W] } = {
  whole: (read) => read,
  toStore: (read) => ({ ...toStore(read), rows: read.rows && sent(read.rows) }),
};

async function read({ name, bytes, wanted }: Job): Promise<Word> {
  try {
    const value = serialize(answerTo[wanted](await readByRules(bytes, name, limits, () => send({ kind: 'step' }))));
    return value.length > limits.answer ? { kind: 'large' } : { kind: 'read', value, use: use() };
  } catch (error) {
    return { kind: 'failed', reason: String(error) };
  }
}

outliveSignals();
process.on('disconnect', () => process.exit(0));
// A library may throw where nobody can catch it: the file that made it do so is the one being read.
process.on('uncaughtException', (error) => {
  send({ kind: 'failed', reason: String(error) });
  process.disconnect();
});
process.on('message', (job: Job) => void read(job).then(send));
new Worker(new URL('./watch.js', import.meta.url), {
  workerData: { most: limits.memory - margin, pipe: watchPipe },
  execArgv: [],
}).unref();
send({ kind: 'ready', use: use() });
