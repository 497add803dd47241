/**
 * The watch in a reading process, on a thread of its own: it sees memory grow while the reader's thread is deep in native or
 * synchronous code. Ends the process where it holds more than it may, and where the program that started it has gone. A
 * line on the pipe is the most bytes seen so far; with `!` before them, they are the reason of the end.
 * Plain JavaScript, so that the thread needs no loader for TypeScript.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** Milliseconds between two looks; native code fills some 20 MB in that time. */
const every = 10;
/** Looks between two lines on the pipe. */
const told = 25;
/** `most`: bytes resident; `pipe`: the file descriptor on which the reason is told before the end. */
const { most, pipe } = workerData;
const end = () => process.kill(process.pid, 'SIGKILL');
const tell = (line) => {
  try {
    writeSync(pipe, line);
  } catch {
    // Nobody reads it any more.
    end();
  }
};

let [looks, peak] = [0, 0];
setInterval(() => {
  const now = process.memoryUsage.rss();
  peak = Math.max(peak, now);
  if (now > most) {
    tell(`!${peak}\n`);
    end();
  }
  looks += 1;
  if (looks % told === 0) tell(`${peak}\n`);
}, every);
