/**
 * The watch in a process that answers people, on a thread of its own: it sees memory grow while the process is deep in a statement or a
 * loop. Ends the process where it holds more than it may, and where the program that started it has gone.
 * Plain JavaScript, so that the thread needs no loader for TypeScript.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** Milliseconds between two looks. */
const every = 10;
/** Looks between two signs of life. */
const told = 25;
/** `most`: bytes resident; `pipe`: the file descriptor on which the reason is told before the end. */
const { most, pipe, tooMuch } = workerData;
const end = () => process.kill(process.pid, 'SIGKILL');
const tell = (sign) => {
  try {
    writeSync(pipe, sign);
  } catch ({ code }) {
    // A full pipe is read later; a broken one by nobody any more.
    if (code !== 'EAGAIN') end();
  }
};

let looks = 0;
setInterval(() => {
  if (process.memoryUsage.rss() > most) {
    tell(tooMuch);
    end();
  }
  looks += 1;
  if (looks % told === 0) tell('.');
}, every);
