/** For tests: the five seeds in every store at hand, and an app on them. */
import { readdirSync, readFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { RecordRows } from '../cypher/rows.ts';
import { createSearch, type SearchIndex } from '../cypher/search/index.ts';
import type { Store } from '../cypher/store.ts';
import { clearStore, emptyStores } from '../cypher/stores/testing.ts';
import { readRecord } from '../ingest/pipeline.ts';
import { type AppOptions, buildApp } from './app.ts';
import { ingestInto } from './ingest.ts';
import { nothingIndexed, nothingStored } from './nothing.ts';
import { readSettings } from './settings.ts';

const folder = new URL('../seeds/', import.meta.url);
/** Raw texts of the seeds by source name. */
export const seeds: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);
export const secret = 'the-secret-of-the-lock-file';
export const settings = readSettings({});

export interface Seeded {
  store: Store;
  search: SearchIndex;
  app: FastifyInstance;
  /** Takes everything out again: a store may be shared. */
  close(): Promise<void>;
}

let seedRows: Promise<RecordRows[]> | null = null;
/** The rows of the seeds, read once for all files of tests. */
function rowsOfSeeds(): Promise<RecordRows[]> {
  seedRows ??= Promise.all([...seeds].map(async ([source, text]) => (await readRecord(new TextEncoder().encode(text), source)).rows)).then(
    (read) => read.filter((rows) => rows !== null),
  );
  return seedRows;
}

/** Every store at hand, each with a way to open it with the seeds in it. */
export const seededStores = (): { name: string; openSeeded: () => Promise<Seeded> }[] =>
  emptyStores().map(({ name, open }) => ({
    name,
    async openSeeded() {
      const store = await open();
      await store.prepare();
      await clearStore(store);
      await store.put(await rowsOfSeeds());
      const search = createSearch(store);
      await search.sync();
      const app = await buildApp({ store, search, settings, secret, ingest: ingestInto(store) });
      return {
        store,
        search,
        app,
        async close() {
          await app.close();
          await clearStore(store);
          await store.close();
        },
      };
    },
  }));

/** An app on nothing, where only what stands before the graph is tested. */
export const emptyApp = (options: Partial<AppOptions> = {}): Promise<FastifyInstance> =>
  buildApp({ store: nothingStored, search: nothingIndexed, settings, secret, ...options });

/** GET below /api/v1; parts of a path are encoded by the caller. */
export async function get<T>(app: FastifyInstance, path: string): Promise<T> {
  let answer = await app.inject({ url: `/api/v1${path}` });
  // A former address leads on, as it does for any client.
  if (answer.statusCode === 308) answer = await app.inject({ url: String(answer.headers.location) });
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${path}: ${answer.body}`);
  return answer.json() as T;
}
/** GET /review with a query, once the findings are made. */
export async function reviewed<T extends { state: string }>(app: FastifyInstance, query = ''): Promise<T> {
  for (;;) {
    const answer = await get<T>(app, `/review${query}`);
    if (answer.state === 'ready') return answer;
    await pause(20);
  }
}
export const at = (key: string): string => encodeURIComponent(key);

export interface BareAnswer {
  statusCode: number;
  headers: Record<string, string>;
  json(): Record<string, unknown>;
}
/** What a listening app answers to bytes as they are; with `fails`, as if Node had given the request up with that code. */
export async function sendBytes(app: FastifyInstance, bytes: string, fails?: string): Promise<BareAnswer> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  if (fails !== undefined)
    app.server.once('connection', (socket) => app.server.emit('clientError', Object.assign(new Error(fails), { code: fails }), socket));
  const { port } = app.server.address() as AddressInfo;
  const text = await new Promise<string>((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8');
    socket.on('data', (part) => {
      answer += part;
    });
    socket.once('close', () => resolve(answer));
    socket.once('error', reject);
  });
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  return {
    statusCode: Number(first.split(' ')[1]),
    headers: Object.fromEntries(lines.map((line) => line.split(': ', 2) as [string, string])),
    json: () => JSON.parse(body) as Record<string, unknown>,
  };
}
