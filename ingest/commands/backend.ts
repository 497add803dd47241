/**
 * Where a command does its work: on the store itself, or, while the app owns the embedded store, through the app.
 * A command sees no difference.
 */
import type { Answer, Params, SourceState } from '../../cypher/store.ts';
import type { Settings } from '../../server/settings.ts';
import type { Report, Summary } from '../7-load.ts';
import type { Review } from '../check/review.ts';
import type { Forget } from '../kept-files.ts';
import type { Refusal, Source } from '../sources.ts';
import { findApp } from './app.ts';

export interface Status {
  store: string;
  /** Where the store is: a folder or an address. */
  place: string;
  /** Address of the app this answer came through; null: none runs on the embedded store. */
  app: string | null;
  version: string;
  /** Nodes by kind. */
  counts: Record<string, number>;
}
export interface LoadOptions {
  /** Leaves the language model out, where one is set. */
  rules: boolean;
  /** Aborted: no further question is asked of a model; records that are begun go in as the rules read them. */
  signal: AbortSignal;
}
export interface Backend {
  load(sources: AsyncIterable<Source | Refusal>, onReport: (report: Report) => Promise<void> | void, how: LoadOptions): Promise<Summary>;
  query(cypher: string, params: Params): Promise<Answer>;
  status(): Promise<Status>;
  /** Takes one source out, or a record with all of its own, by its key. False: there is none. `renamed`: another file has taken its place; no news. */
  forget(what: Forget, how?: { renamed: boolean }): Promise<boolean>;
  /** What came from a folder. */
  cameFrom(folder: string): Promise<Pick<SourceState, 'name' | 'record'>[]>;
  /** What the stored records leave open, and how much of each was read. */
  review(): Promise<Review>;
  /** Names of all sources. */
  sources(): Promise<string[]>;
  close(): Promise<void>;
}

/** The running app's backend where one owns the embedded store, else the store's own. Throws StoreUnavailable. */
async function openBackend(settings: Settings): Promise<Backend> {
  const app = settings.neo4j ? null : await findApp(settings.data);
  if (app) return (await import('./backend-app.ts')).appBackend(app, settings);
  const { openStore } = await import('../../cypher/stores/open.ts');
  const { storeBackend } = await import('./backend-store.ts');
  const { openPool } = await import('../pool.ts');
  return storeBackend(await openStore(settings), settings, openPool(settings.read, { processes: settings.readProcesses }));
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
