/** `jiyao watch FOLDER…`: reads what comes into folders, changes and goes, as it happens, until Ctrl-C. */
import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { Summary } from '../report.ts';
import { CommandFailed, type Run } from './command.ts';
import { withBackend } from './open-backend.ts';
import { passes } from './passes.ts';
import { readCommandSettings } from './settings.ts';

/** Milliseconds after a change until it is read: several files come together, and a file is written in parts. */
const settled = 500;
const pollEvery = 2000;
/** Milliseconds after which a pass that failed is tried again: another command had the store open, or Neo4j was away. */
const again = 5000;

export const run: Run = async ({ positionals, options }, terminal) => {
  const settings = await readCommandSettings();
  for (const folder of positionals)
    if (!(await stat(folder).catch(() => null))?.isDirectory())
      throw new CommandFailed(`${folder}: no such folder; jiyao ingest reads single files`);
  const [{ watch }, { loadPaths }] = await Promise.all([import('chokidar'), import('./loading.ts')]);
  const told = new Set<string>();
  const how = { read: settings.read, quiet: options.has('quiet'), rules: options.has('rules'), keepFuller: true, told };
  /** `changed`: absolute paths; null: everything is read. The store is opened for each pass, so that the app can be started meanwhile. */
  const pass = async (changed: ReadonlySet<string> | null): Promise<Summary> => {
    // A name that is no UTF-8 comes mangled from the watcher: then every file is looked at, which its hash makes quick.
    const all = changed !== null && [...changed].some((path) => path.includes('\ufffd'));
    const touches = (path: string): boolean => {
      for (let at = resolve(path); at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf(sep)))) if (changed?.has(at)) return true;
      return all;
    };
    return withBackend(settings, (backend) => loadPaths(backend, positionals, terminal, changed ? { ...how, only: touches } : how));
  };
  const seen = passes(async (changed) => void (await pass(changed)), settled, again);
  const watcher = watch([...positionals], {
    ignoreInitial: true,
    followSymlinks: false,
    awaitWriteFinish: { stabilityThreshold: settled, pollInterval: 100 },
    usePolling: options.has('poll'),
    interval: pollEvery,
  });
  try {
    watcher.on('all', (_, path) => seen.add(resolve(path)));
    watcher.on('error', (error) => terminal.error(`watching: ${error instanceof Error ? error.message : String(error)}`));
    await new Promise<void>((done) => watcher.once('ready', () => done()));
    // What came before the watcher was ready is in the first pass, which reads everything.
    await pass(null);
    if (!terminal.signal.aborted) await terminal.out(`watching ${positionals.join(', ')}; Ctrl-C ends it`);
    await seen.until(terminal.signal, (error) =>
      terminal.error(
        `a pass failed and is tried again in ${again / 1000} seconds: ${error instanceof Error ? error.message : String(error)}`,
      ),
    );
  } finally {
    await watcher.close();
  }
  return 0;
};
