/** `jiyao serve`: the app, after reading what is new in the given paths. Ctrl-C is its usual end. */
import { StoreUnavailable } from '../../cypher/store.ts';
import type { Settings } from '../../server/settings.ts';
import { findApp } from './app.ts';
import { CommandFailed, optionOf, type Run, UsageError } from './command.ts';
import { readCommandSettings } from './settings.ts';
import { isInterruption, type Terminal } from './terminal.ts';

function portOf(written: string | undefined): string | undefined {
  if (written !== undefined && !(/^\d{1,5}$/u.test(written) && Number(written) <= 65_535))
    throw new UsageError(`--port ${JSON.stringify(written)} is no port (0 to 65535)`);
  return written;
}

async function refuseSecond({ neo4j, data }: Settings): Promise<void> {
  const app = neo4j ? null : await findApp(data);
  if (app)
    throw new StoreUnavailable(
      'in-use',
      `the app is already running on ${data}: ${app.url} (process ${app.pid}); end it first, or set JIYAO_DATA to another folder`,
    );
}

export const run: Run = async (given, terminal) => {
  const own = await readCommandSettings({ JIYAO_PORT: portOf(optionOf(given, 'port')), JIYAO_HOST: optionOf(given, 'host') });
  const paths = given.options.get('ingest') ?? [];
  const demo = given.options.has('demo') ? await import('./demo.ts') : null;
  if (demo && paths.length > 0) throw new UsageError('--demo shows records of its own; leave --ingest out');
  const { settings, left } = demo?.demoSettings(own) ?? { settings: own, left: [] };
  for (const line of left) await terminal.out(line);
  await refuseSecond(settings);
  try {
    await serveUntilStopped(settings, { demo, paths, rules: given.options.has('rules') }, terminal);
  } catch (error) {
    if (!(await isInterruption(error, terminal))) throw error;
  }
  return 0;
};

interface What {
  /** The demo, where its records are to be shown. */
  demo: typeof import('./demo.ts') | null;
  paths: readonly string[];
  rules: boolean;
}

/** At every step a signal may have come: what is open is closed, and nothing further is begun. */
async function serveUntilStopped(settings: Settings, { demo, paths, rules }: What, terminal: Terminal): Promise<void> {
  const { openStore } = await import('../../cypher/stores/open.ts');
  const { storeBackend } = await import('./backend-store.ts');
  const { serve } = await import('../../server/serve.ts');
  const { openPool } = await import('../pool.ts');
  const { signal } = terminal;
  if (signal.aborted) return;
  const { countSources, few, readBehind } = await import('./behind.ts');
  const behind = paths.length > 0 && (await countSources(paths, settings.read, few)) > few;
  const reading = (await demo?.prepareDemo(settings)) ?? (behind ? { done: 0, total: few } : null);
  const store = await openStore(settings);
  const pool = openPool(settings.read, { processes: settings.readProcesses, spare: 1, low: true });
  try {
    if (signal.aborted) return;
    const backend = await storeBackend(store, settings, pool);
    if (paths.length > 0 && !behind && !signal.aborted) {
      const { loadPaths } = await import('./loading.ts');
      await loadPaths(backend, paths, terminal, { read: settings.read, rules, quiet: true });
    }
    if (signal.aborted) return;
    const running = await serve({ store, settings, reader: pool, reading, say: (line) => void terminal.out(line) }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.syscall === 'listen' || error.syscall === 'getaddrinfo')
          throw new CommandFailed(`cannot listen on ${settings.host} port ${settings.port}: ${error.message}`);
        throw error;
      },
    );
    const begin = (total: number): string => `reading ${total} files; the page is there already and says how far it is`;
    const filling = behind
      ? readBehind(settings, running.notice, paths, { rules, begin }, terminal)
      : demo?.fillDemo(settings, running.notice, terminal);
    const filled = filling?.catch((error: unknown) =>
      terminal.error(`${demo ? "the demo's records" : 'the files'} were not read: ${error instanceof Error ? error.message : error}`),
    );
    if (!signal.aborted) await new Promise<void>((done) => signal.addEventListener('abort', () => done()));
    await filled;
    await running.close();
  } finally {
    await pool.close();
    await store.close();
  }
}
