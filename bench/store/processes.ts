/** What this process and all that come from it have used: processor time and memory. From /proc, so on Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

interface Stat {
  pid: number;
  parent: number;
  /** Processor time in ticks, with that of children that have ended. */
  ticks: number;
}
const ticksOfSecond = 100;

function statOf(pid: number): Stat | null {
  try {
    // Behind the program's name, which may have spaces and brackets.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    return { pid, parent: Number(fields[1]), ticks: [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) };
  } catch {
    return null;
  }
}
/** This process and its children, and theirs. */
function family(): Stat[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat !== null);
  const found = all.filter(({ pid }) => pid === process.pid);
  for (const one of found) found.push(...all.filter(({ parent }) => parent === one.pid));
  return found;
}

/** Milliseconds of processor time since it began; of children to the hundredth of a second. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  const own = (user + system) / 1000;
  const rest = family().filter(({ pid }) => pid !== process.pid);
  // Children that have ended are in our own line, beside our own time.
  const line = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /su, '')
    .split(' ');
  const ended = Number(line[13]) + Number(line[14]);
  return own + ((rest.reduce((sum, { ticks }) => sum + ticks, 0) + ended) * 1000) / ticksOfSecond;
}
/** MiB held now; what processes share is counted once. */
export function memory(): number {
  const kibibytes = family().map(({ pid }) => {
    try {
      return Number(/^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kibibytes.reduce((sum, one) => sum + one, 0) / 1024;
}
