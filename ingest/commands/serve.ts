/** `jiyao serve`: the app, after reading what is new in the given paths. Ctrl-C is its usual end. */
import { StoreUnavailable } from '../../cypher/store.ts';
import type { Settings } from '../../server/settings.ts';
import { findApp } from './app.ts';
import { CommandFailed, optionOf, type Run, UsageError } from './command.ts';
import { readCommandSettings } from './settings.ts';

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
  const settings = await readCommandSettings({ JIYAO_PORT: portOf(optionOf(given, 'port')), JIYAO_HOST: optionOf(given, 'host') });
  await refuseSecond(settings);
  const { openStore } = await import('../../cypher/stores/open.ts');
  const { storeBackend } = await import('./backend-store.ts');
  const { serve } = await import('../../server/serve.ts');
  const { openPool } = await import('../pool.ts');
  const store = await openStore(settings);
  const pool = openPool(settings.read, { processes: settings.readProcesses, low: true });
  try {
    const backend = await storeBackend(store, settings, pool);
    const paths = given.options.get('ingest') ?? [];
    if (paths.length > 0) {
      const { loadPaths } = await import('./loading.ts');
      await loadPaths(backend, paths, terminal, { read: settings.read, rules: given.options.has('rules'), quiet: true });
    }
    if (terminal.signal.aborted) return 0;
    const running = await serve({ store, settings, reader: pool, say: (line) => void terminal.out(line) }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.syscall === 'listen' || error.syscall === 'getaddrinfo')
          throw new CommandFailed(`cannot listen on ${settings.host} port ${settings.port}: ${error.message}`);
        throw error;
      },
    );
    if (!terminal.signal.aborted) await new Promise<void>((done) => terminal.signal.addEventListener('abort', () => done()));
    await running.close();
    return 0;
  } finally {
    await pool.close();
    await store.close();
  }
};
