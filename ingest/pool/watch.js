/**
 * The watch in a reading process, on a thread of its own: it sees memory grow while the reader's thread is deep in native or
 * synchronous code. Ends the process where it holds more than it may, and where the program that started it has gone.
 * Plain JavaScript, so that the thread needs no loader for TypeScript.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** Milliseconds between two looks; native code fills some 20 MB in that time. */
const every = 10;
/** Looks between two signs of life. */
const signs = 100;
/** `most`: bytes resident; `pipe`: the file descriptor on which the reason is told before the end. */
const { most, pipe } = workerData;
const end = () => process.kill(process.pid, 'SIGKILL');
const tell = (sign) => {
  try {
    writeSync(pipe, sign);
  } catch {
    // Nobody reads it any more.
    end();
  }
};

let looks = 0;
setInterval(() => {
  if (process.memoryUsage.rss() > most) {
    tell('m');
    end();
  }
  looks += 1;
  if (looks % signs === 0) tell('.');
}, every);
