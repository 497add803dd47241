/** The watch of a child over its own memory (watch.js). */
import { Worker } from 'node:worker_threads';
import { tooMuchMark, watchPipe } from './messages.ts';

/** Ends this process where it holds so many MiB more than now, or where the program that started it has gone. */
export function watchMemory(mebibytes: number): void {
  const most = process.memoryUsage.rss() + mebibytes * 2 ** 20;
  new Worker(new URL('./watch.js', import.meta.url), {
    workerData: { most, pipe: watchPipe, tooMuch: tooMuchMark },
    execArgv: [],
  }).unref();
}
