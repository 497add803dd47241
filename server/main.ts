/** Entry point: settings → store → server, until Ctrl-C. */
import { StoreUnavailable } from '../cypher/store.ts';
import { openStore } from '../cypher/stores/open.ts';
import { openPool } from '../ingest/pool.ts';
import { serve } from './serve.ts';
import { readSettings, SettingsError } from './settings.ts';
import { strangeSettings } from './strange-settings.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main(): Promise<void> {
  for (const line of strangeSettings(process.env)) process.stderr.write(`jiyao: ${line}\n`);
  const settings = readSettings(process.env);
  const store = await openStore(settings);
  const reader = openPool(settings.read, { processes: settings.readProcesses, low: true });
  try {
    await store.prepare();
    const running = await serve({ store, settings, reader, say });
    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    });
    await running.close();
  } finally {
    await reader.close();
    await store.close();
  }
}

main().catch((error: unknown) => {
  const expected = error instanceof SettingsError || error instanceof StoreUnavailable;
  process.stderr.write(`jiyao: ${error instanceof Error ? (expected ? error.message : error.stack) : String(error)}\n`);
  process.exitCode = 1;
});
