/** Bringing in from the pages: nothing is stored before it is accepted, everything can be taken back, and only our own page may. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Importing, own, startImporting, wholeOf } from './imports/testing.ts';
import type { ImportRecord, ImportState } from './schema/imports.ts';
import { at, type Seeded, secret, seededStores, seeds } from './testing.ts';

const sample = readFileSync(new URL('../ingest/samples/text/01_cwh-jiyao-portal-header.txt', import.meta.url), 'utf8');
const pdf = readFileSync(new URL('../ingest/samples/formats/named-font.pdf', import.meta.url));
const [seedName, seedText] = [...seeds][0]!;

describe.each(seededStores())('imports into $name', ({ openSeeded }) => {
  const data = mkdtempSync(join(tmpdir(), 'jiyao-imports-'));
  let seeded: Seeded;
  let run: Importing;
  let app: FastifyInstance;
  beforeAll(async () => {
    seeded = await openSeeded();
    run = await startImporting(seeded, data);
    app = run.app;
  });
  afterAll(async () => {
    await run?.close();
    await seeded?.close();
    rmSync(data, { recursive: true, force: true });
  });
  const ingest: Importing['ingest'] = (files) => run.ingest(files);
  const send: Importing['send'] = (...how) => run.send(...how);
  const begin = (): Promise<string> => run.begin();
  const upload: Importing['upload'] = (...how) => run.upload(...how);
  const settled: Importing['settled'] = (id) => run.settled(id);
  const whole = (): Promise<string> => wholeOf(seeded);

  test('what was read is shown and not stored; accepted, it is; undone, the graph is what it was', async () => {
    const before = await whole();
    const id = await begin();
    await upload(id, 'new.txt', sample);
    await upload(id, seedName, `${seedText}\n另有一行。\n`);
    await upload(id, [...seeds.keys()][1]!, [...seeds.values()][1]!);
    const read = await settled(id);
    expect(read.map(({ state, status }) => [state, status])).toEqual([
      ['read', 'new'],
      ['read', 'changed'],
      ['read', 'same'],
    ]);
    const { preview } = read[0]!;
    expect(preview?.people.filter(({ role }) => role === 'CHAIRED')).toHaveLength(1);
    expect(preview).toMatchObject({ alreadyTold: [], scope: expect.any(String) });
    expect(preview?.items.length).toBeGreaterThan(0);
    expect(await whole()).toBe(before);
    const decided = (await send('POST', `/${id}/decide`, { accept: [0, 1], skip: [2] })).json<ImportState>();
    expect(decided.records.map(({ state }) => state)).toEqual(['stored', 'stored', 'skipped']);
    expect((await seeded.store.versions()).length).toBe(seeds.size + 1);
    expect((await app.inject({ url: `/api/v1/records/${at('record:new.txt')}` })).statusCode).toBe(308);
    const undone = (await send('POST', `/${id}/undo`)).json<ImportState>();
    expect(undone.records.map(({ state }) => state)).toEqual(['undone', 'undone', 'skipped']);
    expect(await whole()).toBe(before);
    await send('POST', `/${id}/decide`, { accept: [0] });
    expect((await seeded.store.versions()).length).toBe(seeds.size + 1);
    await send('POST', `/${id}/undo`);
    expect(await whole()).toBe(before);
    expect((await send('DELETE', `/${id}`)).statusCode).toBe(200);
    expect((await send('GET', `/${id}`)).json()).toMatchObject({ status: 404, code: 'not-found' });
    expect(readdirSync(join(data, 'imports'))).not.toContain(id);
  });

  test('a file with pages that was replaced comes back with them', async () => {
    await ingest([{ name: 'a.pdf', bytes: pdf }]);
    const before = await whole();
    const id = await begin();
    await upload(id, 'a.pdf', Buffer.concat([pdf, Buffer.from('\n')]));
    expect((await settled(id))[0]).toMatchObject({ state: 'read', status: 'changed' });
    await send('POST', `/${id}/decide`, { accept: [0] });
    expect(await whole()).not.toBe(before);
    await send('POST', `/${id}/undo`);
    expect(await whole()).toBe(before);
    const [source] = await seeded.store.sources({ names: ['a.pdf'] });
    const file = await app.inject({ url: `/api/v1/records/${at(String(source?.record))}/file` });
    expect(file.rawPayload.equals(pdf)).toBe(true);
    expect(readdirSync(join(data, 'files'))).toHaveLength(1);
  });

  test('what somebody else changed since is left as it is', async () => {
    const id = await begin();
    await upload(id, 'mine.txt', sample);
    await settled(id);
    await send('POST', `/${id}/decide`, { accept: [0] });
    await ingest([{ name: 'mine.txt', bytes: Buffer.from(`${sample}\n又有一行。\n`) }]);
    const before = await whole();
    const [record] = (await send('POST', `/${id}/undo`)).json<ImportState>().records;
    expect(record).toMatchObject({ state: 'kept' });
    expect(record!.messages.at(-1)).toMatchObject({ level: 'warning', rule: 'import/kept' });
    expect(await whole()).toBe(before);
  });

  test('a bad file, one too large, one name twice: each a message, and the rest goes on', async () => {
    const id = await begin();
    await upload(id, 'bad.txt', Buffer.from([0, 1, 2, 3, 0, 255]));
    await upload(id, 'empty.txt', '');
    await upload(id, 'long.txt', 'x'.repeat(250_000));
    await upload(id, 'good.txt', sample);
    await upload(id, 'good.txt', sample);
    await upload(id, 'two.zip', Buffer.from(zipSync({ 'z1.txt': Buffer.from(sample), 'z2.txt': Buffer.from(seedText) })));
    const records = await settled(id);
    expect(records.map(({ name, state }) => [name, state])).toEqual([
      ['bad.txt', 'refused'],
      ['empty.txt', 'refused'],
      ['long.txt', 'refused'],
      ['good.txt', 'read'],
      ['good.txt', 'refused'],
      ['two.zip/z1.txt', 'read'],
      ['two.zip/z2.txt', 'read'],
    ]);
    for (const { state, messages } of records) if (state === 'refused') expect(messages[0]?.reason).toBeTruthy();
    expect(await upload(id, 'huge.txt', 'x'.repeat(400_000)).then((answer) => answer.json())).toMatchObject({ code: 'too-large' });
    // Nothing refused can be accepted.
    const { records: after } = (await send('POST', `/${id}/decide`, { accept: [0, 2, 4] })).json<ImportState>();
    expect(after.map(({ state }) => state)).not.toContain('stored');
  });

  test('a message names its line and the words there', async () => {
    const id = await begin();
    await upload(id, 'count.txt', sample + seedText);
    const placed = (await settled(id)).flatMap(({ messages }) => messages).filter(({ place }) => place !== null);
    for (const { span, place } of placed) {
      expect(place!.line).toBeGreaterThan(0);
      expect(place!.quote.length).toBeGreaterThan(0);
      expect(span!.start).toBeGreaterThanOrEqual(place!.column - 1);
    }
    expect(placed.length).toBeGreaterThan(0);
  });

  test('files put aside are for their owner alone', async () => {
    const id = await begin();
    await upload(id, '../../etc/x.txt', sample);
    await settled(id);
    const folder = join(data, 'imports', id);
    expect(readdirSync(folder).sort()).toEqual(['0', 'import.json', 'records.jsonl']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test('progress comes as events, first what is there, then each change', async () => {
    const id = await begin();
    await upload(id, 'first.txt', sample);
    await settled(id);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as { port: number };
    const stop = new AbortController();
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/imports/${id}/events`, {
      headers: { origin: `http://127.0.0.1:${port}` },
      signal: stop.signal,
    });
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('x-accel-buffering')).toBe('no');
    await upload(id, 'second.txt', sample);
    const seen: string[] = [];
    const decoder = new TextDecoder();
    let rest = '';
    // The types of the browser, which hold here too, do not know that a stream can be walked.
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      rest += decoder.decode(chunk, { stream: true });
      for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
        const line = rest
          .slice(0, end)
          .split('\n')
          .find((one) => one.startsWith('data: '));
        rest = rest.slice(end + 2);
        if (!line) continue;
        const { name, state } = JSON.parse(line.slice(6)) as ImportRecord;
        seen.push(`${name} ${state}`);
      }
      if (seen.includes('second.txt read')) break;
    }
    stop.abort();
    expect(seen).toEqual(['first.txt read', 'second.txt waiting', 'second.txt reading', 'second.txt read']);
  });

  test('only our own page, the token or the secret may; never another site', async () => {
    const id = await begin();
    const ask = async (headers: Record<string, string>, url = `/api/v1/imports/${id}/events`) =>
      (await app.inject({ url, headers: { host: own.host, ...headers } })).json();
    expect(await ask({})).toMatchObject({ code: 'wrong-secret' });
    expect(await ask({ origin: 'http://evil.example' })).toMatchObject({ code: 'wrong-origin' });
    expect(await ask({ 'sec-fetch-site': 'cross-site' })).toMatchObject({ code: 'wrong-origin' });
    expect(await ask({ 'sec-fetch-site': 'none' })).toMatchObject({ code: 'wrong-secret' });
    expect(await ask({ ...own, host: 'evil.example' })).toMatchObject({ code: 'wrong-host' });
    const state = `/api/v1/imports/${id}`;
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { 'x-jiyao-secret': secret }, own])
      expect(await ask(headers, state)).toMatchObject({ id, records: [] });
    // The page may not do what the command line may.
    const remove = await app.inject({ method: 'DELETE', url: '/api/v1/records/record:a', headers: own });
    expect(remove.json()).toMatchObject({ code: 'wrong-secret' });
  });
});

test('without a data folder the server says so', async () => {
  const seeded = await seededStores()[0]!.openSeeded();
  const answer = await seeded.app.inject({ method: 'POST', url: '/api/v1/imports', headers: own });
  expect(answer.json()).toMatchObject({ code: 'no-ingest' });
  await seeded.close();
});
