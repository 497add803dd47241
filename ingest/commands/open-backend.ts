/** Opens the place where a command does its work: through the app where one runs, else the store itself. */
import type { Settings } from '../../server/settings.ts';
import { findApp } from './app.ts';
import type { Backend } from './backend.ts';

/** The running app's backend where one owns the embedded store, else the store's own. Throws StoreUnavailable. */
async function openBackend(settings: Settings): Promise<Backend> {
  const app = settings.neo4j ? null : await findApp(settings.data);
  if (app) return (await import('./backend-app.ts')).appBackend(app, settings);
  const { openStore } = await import('../../cypher/stores/open.ts');
  const { storeBackend } = await import('./backend-store.ts');
  const { openPool } = await import('../pool.ts');
  return storeBackend(await openStore(settings), settings, openPool(settings.read, { processes: settings.readProcesses, spare: 1 }));
}

/** Opens the backend, uses it, closes it whatever happens. */
export async function withBackend<T>(settings: Settings, use: (backend: Backend) => Promise<T>): Promise<T> {
  const backend = await openBackend(settings);
  try {
    return await use(backend);
  } finally {
    await backend.close();
  }
}
