/** Reads records behind the pages: these are there at once, and say how far the reading is. */
import type { ReadLimits } from '../1-read/limits.ts';
import type { Summary } from '../report.ts';
import { findSources } from '../sources.ts';
import { findApp } from './app.ts';
import type { Backend } from './backend.ts';
import { appBackend } from './backend-app.ts';
import { loadPaths } from './loading.ts';
import type { Terminal } from './terminal.ts';

type Settings = Parameters<typeof appBackend>[1];
/** What says how far the reading is: done and in all; null: nothing is being read. */
interface Progress {
  reading: { done: number; total: number } | null;
}

/** As many files are read in a few seconds: before the pages, which are whole then. */
export const few = 50;

/** How many files and entries of archives there are below some paths; counting ends above `most`. */
export async function countSources(paths: readonly string[], limits: ReadLimits, most = Number.POSITIVE_INFINITY): Promise<number> {
  let count = 0;
  for await (const _one of findSources(paths, limits)) {
    count += 1;
    if (count > most) break;
  }
  return count;
}

/**
 * Reads the paths through the running app, and says in its notice how far it is, until nothing is being read any more. Gives what became
 * of them; null where there is no app, or the program is being ended.
 */
export async function readBehind(
  settings: Settings,
  notice: Progress,
  paths: readonly string[],
  { rules, begin }: { rules: boolean; begin: (total: number) => string },
  terminal: Terminal,
): Promise<Summary | null> {
  try {
    const app = await findApp(settings.data);
    if (!app || terminal.signal.aborted) return null;
    const reading = { done: 0, total: await countSources(paths, settings.read) };
    notice.reading = reading;
    await terminal.out(begin(reading.total));
    const backend = appBackend(app, settings);
    const told: Backend = {
      ...backend,
      load: (sources, onReport, how) =>
        backend.load(
          sources,
          async (report) => {
            reading.done += 1;
            await onReport(report);
          },
          how,
        ),
    };
    return await loadPaths(told, paths, terminal, { read: settings.read, rules, quiet: true });
  } finally {
    notice.reading = null;
  }
}
