/** For tests: an app with imports over a store that is there, and the requests its page makes. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { type ReadLimits, readLimits } from '../../ingest/1-read/limits.ts';
import { readerHere } from '../../ingest/pipeline.ts';
import type { Reader } from '../../ingest/reader.ts';
import { storedFiles } from '../../ingest/stored-files.ts';
import { buildApp } from '../app.ts';
import { type Ingest, ingestInto } from '../ingest.ts';
import type { ImportList, ImportRecord, ImportState } from '../schema/imports.ts';
import { serialQueue } from '../serial-queue.ts';
import { readSettings } from '../settings.ts';
import { at, type Seeded, secret } from '../testing.ts';
import { createImports } from './imports.ts';

/** What our own page sends with each request. */
export const own = { host: 'localhost:4310', origin: 'http://localhost:4310' };

export interface Importing {
  app: FastifyInstance;
  ingest: Ingest;
  send(method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object): Promise<LightMyRequestResponse>;
  list(): Promise<ImportList>;
  begin(): Promise<string>;
  upload(id: string, name: string, payload: string | Buffer): Promise<LightMyRequestResponse>;
  /** The records once none is waiting or being read. */
  settled(id: string): Promise<ImportRecord[]>;
  /** As when the server is ended: what is held stays on disk. */
  close(): Promise<void>;
}

/** Starts the app with a data folder; again with the same one, it is the server started anew. */
export async function startImporting(
  { store, search }: Pick<Seeded, 'store' | 'search'>,
  data: string,
  more: Partial<ReadLimits> = {},
  bodyLimit = 300_000,
  reader?: Reader,
): Promise<Importing> {
  const [files, queue, limits] = [storedFiles(data), serialQueue(), { ...readLimits, file: 200_000, ...more }];
  const settings = readSettings({ JIYAO_BODY_LIMIT: String(bodyLimit) });
  const ingest = ingestInto(store, { files, queue, limits });
  const imports = createImports({ store, search, data, limits, reader: reader ?? readerHere(limits), files, bodyLimit, queue });
  const app = await buildApp({ store, search, settings, secret, ingest, imports, files });
  const send: Importing['send'] = (method, path, payload) =>
    app.inject({ method, url: `/api/v1/imports${path}`, headers: own, ...(payload ? { payload } : {}) });
  return {
    app,
    ingest,
    send,
    list: async () => (await send('GET', '')).json<ImportList>(),
    begin: async () => (await send('POST', '')).json<ImportState>().id,
    upload: (id, name, payload) =>
      app.inject({
        method: 'POST',
        url: `/api/v1/imports/${id}/files?name=${at(name)}`,
        headers: { ...own, 'content-type': 'application/octet-stream' },
        payload,
      }),
    async settled(id) {
      for (;;) {
        const { records } = (await send('GET', `/${id}`)).json<ImportState>();
        if (!records.some(({ state }) => state === 'waiting' || state === 'reading')) return records;
        await new Promise((done) => setTimeout(done, 20));
      }
    },
    async close() {
      // A client that went away may leave a connection that is waited for.
      app.server.closeAllConnections();
      await app.close();
    },
  };
}

/** The whole graph as text: what was undone is the same. */
export async function wholeOf({ store }: Pick<Seeded, 'store'>): Promise<string> {
  const lines: string[] = [];
  for await (const node of store.exportNodes()) lines.push(JSON.stringify(node));
  for await (const edge of store.exportEdges()) lines.push(JSON.stringify(edge));
  return lines.join('\n');
}
