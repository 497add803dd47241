/** Starts the server on a store: index, app, port, lock file; and ends it in the reverse order. `jiyao serve` calls it. */
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { createSearch } from '../cypher/search/index.ts';
import type { Store } from '../cypher/store.ts';
import type { Reader } from '../ingest/reader.ts';
import { openOpinion } from '../ingest/second-opinion/opinion.ts';
import { storedFiles } from '../ingest/stored-files.ts';
import { buildApp } from './app.ts';
import { createImports } from './imports/imports.ts';
import { ingestInto } from './ingest.ts';
import { removeLock, writeLock } from './lock.ts';
import { type Notice, noticeOf } from './notice.ts';
import { serialQueue } from './serial-queue.ts';
import type { Settings } from './settings.ts';

const dist = fileURLToPath(new URL('../dist/web', import.meta.url));
/** Ports tried after the wanted one. */
const furtherPorts = 20;

export interface Running {
  url: string;
  /** What the pages say of the store; whoever fills it at the start says there how far it is. */
  notice: Notice;
  /** Ends it cleanly: no new requests, running ones are answered, the lock file goes. The store stays open: it is the caller's. */
  close(): Promise<void>;
}
export interface ServeOptions {
  store: Store;
  settings: Settings;
  /** What reads the files, in other processes; closed by the caller. */
  reader: Reader;
  /** What will be read once it listens; left out: nothing. */
  reading?: Notice['reading'];
  /** Told where it listens, and what a person should know. */
  say?: (line: string) => void;
}

async function listen(app: FastifyInstance, { host, port }: Settings): Promise<number> {
  const last = Math.min(port === 0 ? 0 : port + furtherPorts, 65_535);
  for (let next = port; ; next += 1) {
    try {
      await app.listen({ host, port: next });
      const address = app.server.address();
      return typeof address === 'object' && address !== null ? address.port : next;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || next >= last) throw error;
    }
  }
}

/** Listens; throws where no port is free or the address is not of this machine. */
export async function serve({ store, settings, reader, reading = null, say = () => {} }: ServeOptions): Promise<Running> {
  const search = createSearch(store);
  const { model, data } = settings;
  const ended = new AbortController();
  const secret = randomBytes(32).toString('base64url');
  const openModel = model && (() => openOpinion(model, data, ended.signal));
  const files = storedFiles(data);
  const queue = serialQueue();
  const ingest = ingestInto(store, { limits: settings.read, reader, openOpinion: openModel, files, queue });
  const imports = createImports({ store, search, data, limits: settings.read, reader, files, bodyLimit: settings.bodyLimit, queue });
  const notice = { ...noticeOf(settings), reading };
  const app = await buildApp({ store, search, settings, ingest, imports, files, notice, secret, dist, log: true });
  let port: number;
  try {
    await search.sync();
    port = await listen(app, settings);
    await writeLock(settings.data, { port, host: settings.host, pid: process.pid, secret });
  } catch (error) {
    await app.close();
    throw error;
  }
  const name = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  const url = `http://${name}:${port}/`;
  if (settings.port !== 0 && port !== settings.port) say(`port ${settings.port} is taken, using ${port}`);
  say(`Jiyao is at ${url}`);
  return {
    url,
    notice,
    async close() {
      ended.abort();
      await removeLock(settings.data);
      await app.close();
    },
  };
}
