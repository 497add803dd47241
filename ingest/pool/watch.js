/**
 * The watch in a reading process, on a thread of its own: it sees memory grow while the reader's thread is deep in native or
 * synchronous code. Ends the process where it holds more than it may, and where the program that started it has gone. A
 * line on the pipe is the most bytes seen so far; with `!` before them, they are the reason of the end.
 * Plain JavaScript, so that the thread needs no loader for TypeScript.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** Milliseconds between two looks, at least, and at most: that long, too, is between two lines on the pipe. */
const [soonest, latest] = [10, 250];
/** Bytes filled in a millisecond, at four times the usual pace of native code: the further the end is, the later it has to be looked for. */
const fill = 8 * 2 ** 20;
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

let [peak, told] = [0, performance.now()];
function look() {
  const now = process.memoryUsage.rss();
  peak = Math.max(peak, now);
  if (now > most) {
    tell(`!${peak}\n`);
    end();
  }
  if (performance.now() - told >= latest) {
    tell(`${peak}\n`);
    told = performance.now();
  }
  setTimeout(look, Math.min(latest, Math.max(soonest, (most - now) / fill)));
}
look();
