/** What every child process of the project needs: a place behind the pages, and to end when the program says so. */
import { constants, setPriority } from 'node:os';

/** Lets a process run behind the pages, or with `last` behind all others too. Where the system does not allow it, it runs like any other. */
export function giveWay(pid: number | undefined, last = false): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, last ? constants.priority.PRIORITY_LOW : constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {}
}

/** In a child: the terminal's Ctrl-C reaches every process of its group; the program that started this one decides when it ends. */
export function outliveSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
}
