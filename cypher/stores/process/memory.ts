/** The watch of a child over its own memory. */
import { memoryExit } from './messages.ts';

/** Ends this process where it holds so many MiB more than now. */
export function watchMemory(mebibytes: number): void {
  const most = process.memoryUsage.rss() + mebibytes * 2 ** 20;
  setInterval(() => {
    if (process.memoryUsage.rss() > most) process.exit(memoryExit);
  }, 10).unref();
}
