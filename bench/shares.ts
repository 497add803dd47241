/** Reading in processes of its own: what two of them save, and whether memory grows with what is read. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

interface Share {
  /** Milliseconds of processor time. */
  spent: number;
  records: number;
  /** KiB. */
  peak: number;
}
const script = fileURLToPath(new URL('./share.ts', import.meta.url));
const run = promisify(execFile);
/** Reads so many megabytes of the corpus in a process of its own. */
export async function readShare(from: number, megabytes: number): Promise<Share> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, `${from}`, `${megabytes}`]);
  return JSON.parse(stdout) as Share;
}

/**
 * How many times the processor time of one process that reads all is that of the busier of two that read half each at the same time: two
 * where nothing is lost. In processor time, so that other work on the machine makes little difference.
 */
export async function shareOfTwo(megabytes: number): Promise<number> {
  const whole = await readShare(0, megabytes);
  const halves = await Promise.all([readShare(0, megabytes / 2), readShare(Math.ceil(whole.records / 2), megabytes / 2)]);
  return whole.spent / Math.max(...halves.map(({ spent }) => spent));
}

/** Peak memory over `megabytes` against that over one. */
export async function growth(megabytes: number): Promise<number> {
  const little = await readShare(0, 1);
  return (await readShare(little.records, megabytes)).peak / little.peak;
}
