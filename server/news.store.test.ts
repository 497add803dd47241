/** What is new: by the command line's way and by the page's, undone, forgotten, in pages, and what is refused. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordAt } from '../cypher/reads/former-address.ts';
import { readLimits } from '../ingest/1-read/limits.ts';
import { readerHere } from '../ingest/pipeline.ts';
import type { components } from '../web/api/schema.gen.ts';
import { buildApp } from './app.ts';
import { createImports } from './imports/imports.ts';
import { ingestInto } from './ingest.ts';
import type { ImportState } from './schema/imports.ts';
import { serialQueue } from './serial-queue.ts';
import { at, get, reviewed, type Seeded, secret, seededStores, seeds, settings } from './testing.ts';

type News = components['schemas']['News'];
const sample = readFileSync(new URL('../ingest/samples/text/01_cwh-jiyao-portal-header.txt', import.meta.url), 'utf8');
const own = { host: 'localhost:4310', origin: 'http://localhost:4310' };
const names = [...seeds.keys()];

describe.each(seededStores())('news on $name', ({ openSeeded }) => {
  const data = mkdtempSync(join(tmpdir(), 'jiyao-news-'));
  let seeded: Seeded;
  let app: FastifyInstance;
  beforeAll(async () => {
    seeded = await openSeeded();
    const { store, search } = seeded;
    const queue = serialQueue();
    const ingest = ingestInto(store, { queue });
    const imports = createImports({
      store,
      search,
      data,
      limits: readLimits,
      reader: readerHere(),
      files: null,
      bodyLimit: settings.bodyLimit,
      queue,
    });
    app = await buildApp({ store, search, settings, secret, ingest, imports });
  });
  afterAll(async () => {
    await app?.close();
    await seeded?.close();
    rmSync(data, { recursive: true, force: true });
  });

  const news = (query = ''): Promise<News> => get<News>(app, `/news${query}`);
  const last = async (): Promise<number> => (await news('?limit=1')).imports[0]?.number ?? 0;
  /** What each import after a number tells. */
  const since = async (number: number): Promise<string[][]> =>
    (await news()).imports
      .filter((one) => one.number > number)
      .map(({ way, records }) => [way, ...records.map(({ source, status }) => `${status} ${source}`)]);
  const ingest = async (files: Record<string, string>, number: number | null = null): Promise<number | null> => {
    const payload = {
      files: Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text).toString('base64') })),
      import: number,
    };
    const answer = await app.inject({ method: 'POST', url: '/api/v1/ingest', headers: { 'x-jiyao-secret': secret }, payload });
    return answer.json<{ import: number | null }>().import;
  };
  const send = async (path: string, payload: object | string = {}) => {
    const type = typeof payload === 'string' ? 'application/octet-stream' : 'application/json';
    const headers = { ...own, 'content-type': type };
    return (await app.inject({ method: 'POST', url: `/api/v1/imports${path}`, headers, payload })).json<ImportState>();
  };
  const forget = (key: string) =>
    app.inject({ method: 'DELETE', url: `/api/v1/records/${at(key)}`, headers: { 'x-jiyao-secret': secret } });

  test('records unchanged are no news; new and changed ones are, with what they hold', async () => {
    const before = await last();
    expect(await ingest(Object.fromEntries(seeds))).toBeNull();
    expect(await since(before)).toEqual([]);
    const number = await ingest({
      [names[0]!]: seeds.get(names[0]!)!,
      [names[1]!]: `${seeds.get(names[1]!)}\n另有一行。\n`,
      'new.txt': sample,
    });
    expect(await since(before)).toEqual([['command', 'new new.txt', `changed ${names[1]}`]]);
    const [latest] = (await news()).imports;
    expect(latest).toMatchObject({ number, counts: { new: 1, joined: 0, changed: 1, forgotten: 0, same: 1 } });
    expect(latest!.records[1]).toMatchObject({
      record: { key: await recordAt(seeded.store, `record:${names[1]}`), kind: 'Record' },
      meetings: [{ key: 'meeting:象山县|县政府|常务会议|5|2022-04-20' }],
      items: 16,
    });
    expect(latest!.records[1]!.officials).toBeGreaterThan(60);
  });

  test('files sent one after another are one import', async () => {
    const before = await last();
    const number = await ingest({ 'one.txt': `${sample}\n另一行。\n` });
    expect(await ingest({ 'two.txt': `${sample}\n又一行。\n` }, number)).toBe(number);
    expect(await since(before)).toEqual([['command', 'new two.txt', 'new one.txt']]);
  });

  test('an import through the page is news until it is undone', async () => {
    const before = await last();
    const { id } = await send('');
    await send(`/${id}/files?name=page.txt`, `${sample}\n页面一行。\n`);
    await send(`/${id}/files?name=${names[2]}`, `${seeds.get(names[2]!)}\n另有一行。\n`);
    await expect
      .poll(async () =>
        (await app.inject({ url: `/api/v1/imports/${id}`, headers: own })).json<ImportState>().records.map(({ state }) => state),
      )
      .toEqual(['read', 'read']);
    expect(await since(before)).toEqual([]);
    await send(`/${id}/decide`, { accept: [0], skip: [] });
    await send(`/${id}/decide`, { accept: [1], skip: [] });
    expect(await since(before)).toEqual([['page', `changed ${names[2]}`, 'new page.txt']]);
    await send(`/${id}/undo`);
    expect(await since(before)).toEqual([]);
    await send(`/${id}/decide`, { accept: [0], skip: [] });
    expect(await since(before)).toEqual([['page', 'new page.txt']]);
    await send(`/${id}/undo`);
    expect(await last()).toBe(before);
  });

  test('a forgotten record is told as that, and leads nowhere', async () => {
    const before = await last();
    await ingest({ 'gone.txt': `${sample}\n将删一行。\n` });
    await forget('record:gone.txt');
    expect((await forget('record:gone.txt')).statusCode).toBe(404);
    expect(await since(before)).toEqual([
      ['command', 'forgotten gone.txt'],
      ['command', 'new gone.txt'],
    ]);
    expect((await news('?limit=1')).imports[0]!.records[0]).toMatchObject({ record: null, meetings: [], officials: 0 });
  });

  test('pages follow each other to the end', async () => {
    const all = (await news('?limit=200')).imports.flatMap(({ number, records }) => records.map(({ source }) => `${number} ${source}`));
    const walked: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: News = await news(`?limit=3${next === '' ? '' : `&before=${next}`}`);
      walked.push(...page.imports.flatMap(({ number, records }) => records.map(({ source }) => `${number} ${source}`)));
      next = page.next;
    }
    expect(walked.slice(0, all.length)).toEqual(all);
    expect(all.length).toBeGreaterThan(5);
    expect((await news('?before=1.0')).imports).toEqual([]);
  });

  test.each(['?limit=0', '?limit=201', '?before=x', '?before=1.-1', '?before=0.5', '?limit=ten'])('%s is refused', async (query) => {
    const answer = await app.inject(`/api/v1/news${query}`);
    expect(answer.json()).toMatchObject({ status: 400, code: 'bad-parameters' });
  });

  test('the review can be asked about some records', async () => {
    type Review = components['schemas']['Review'];
    const of = async (...keys: string[]): Promise<Review> =>
      reviewed<Review>(app, `?limit=1000&${keys.map((key) => `record=${at(key)}`).join('&')}`);
    const [one, other] = (await Promise.all(names.map((name) => recordAt(seeded.store, `record:${name}`)))) as [string, string];
    const both = await of(one, other);
    expect(both.findings.every(({ record, others }) => [record, ...others].some((key) => key === one || key === other))).toBe(true);
    const [first, second] = [await of(one), await of(other)];
    expect(first.page.total).toBeGreaterThan(0);
    expect(both.page.total).toBeGreaterThan(Math.max(first.page.total, second.page.total));
    expect((await of('record:none')).page.total).toBe(0);
  });
});
