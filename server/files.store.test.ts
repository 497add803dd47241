/** Files with pages are kept as they came, are served by the record's key, and go with the last record that came from them. */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storedFiles } from '../ingest/stored-files.ts';
import { buildApp } from './app.ts';
import { type Ingest, ingestInto } from './ingest.ts';
import { at, type Seeded, secret, seededStores, settings } from './testing.ts';

const sample = (name: string): Buffer => readFileSync(new URL(`../ingest/samples/formats/${name}`, import.meta.url));
const pdf = sample('named-font.pdf');
const hash = createHash('sha256').update(pdf).digest('hex');

describe.each(seededStores())('files from $name', ({ openSeeded }) => {
  const data = mkdtempSync(join(tmpdir(), 'jiyao-files-'));
  const folder = join(data, 'files');
  const kept = (): string[] => (existsSync(folder) ? readdirSync(folder) : []);
  let seeded: Seeded;
  let app: FastifyInstance;
  let ingest: Ingest;
  beforeAll(async () => {
    seeded = await openSeeded();
    const files = storedFiles(data);
    ingest = ingestInto(seeded.store, { files });
    app = await buildApp({ store: seeded.store, search: seeded.search, settings, secret, ingest, files });
  });
  afterAll(async () => {
    await app?.close();
    await seeded?.close();
    rmSync(data, { recursive: true, force: true });
  });
  const file = async (name: string) => {
    const answer = await app.inject({ url: `/api/v1/records/${at(`record:${name}`)}/file` });
    return answer.statusCode === 308 ? app.inject({ url: String(answer.headers.location) }) : answer;
  };
  const forget = async (name: string): Promise<number> =>
    (await app.inject({ method: 'DELETE', url: `/api/v1/records/${at(`record:${name}`)}`, headers: { 'x-jiyao-secret': secret } }))
      .statusCode;

  test('only what has pages is kept, once, for its owner alone', async () => {
    await ingest([
      { name: '一 (1).pdf', bytes: pdf },
      { name: 'b.pdf', bytes: pdf },
      { name: 'c.docx', bytes: sample('numbered.docx') },
    ]);
    expect(kept()).toEqual([hash]);
    expect(statSync(join(folder, hash)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test('it comes as it was, and can do nothing in a page of its own', async () => {
    const answer = await file('一 (1).pdf');
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(pdf)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': "attachment; filename*=UTF-8''%E4%B8%80%20%281%29.pdf",
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    });
    const foreign = await app.inject({ url: `/api/v1/records/${at('record:b.pdf')}/file`, headers: { origin: 'http://evil.example' } });
    expect(foreign.json()).toMatchObject({ code: 'wrong-origin' });
  });

  test('what has no pages, what is not there, what was changed on the disk', async () => {
    expect((await file('c.docx')).json()).toMatchObject({ status: 404, code: 'file-not-kept' });
    expect((await file('none.pdf')).json()).toMatchObject({ status: 404, code: 'not-found' });
    chmodSync(join(folder, hash), 0o600);
    writeFileSync(join(folder, hash), '%PDF-1.4 something else');
    expect((await file('b.pdf')).json()).toMatchObject({ status: 404, code: 'file-not-kept' });
    const { summary } = await ingest([{ name: 'b.pdf', bytes: pdf }]);
    expect(summary).toMatchObject({ same: 1 });
    expect((await file('b.pdf')).statusCode).toBe(200);
  });

  test('what a crash left goes after an hour, not before', async () => {
    const [young, old] = ['1'.repeat(64), '2'.repeat(64)];
    for (const name of [young, old]) writeFileSync(join(folder, name), 'x');
    utimesSync(join(folder, old), new Date(0), new Date(0));
    await ingest([{ name: 'b.pdf', bytes: pdf }]);
    expect(kept().sort()).toEqual([young, hash].sort());
    rmSync(join(folder, young));
  });

  test('it stays while a record refers to it, and goes with the last', async () => {
    expect(await forget('b.pdf')).toBe(200);
    expect(kept()).toEqual([hash]);
    const other = Buffer.concat([pdf, Buffer.from('\n')]);
    expect((await ingest([{ name: '一 (1).pdf', bytes: other }])).summary).toMatchObject({ changed: 1 });
    expect(kept()).toEqual([createHash('sha256').update(other).digest('hex')]);
    expect(await forget('一 (1).pdf')).toBe(200);
    expect(kept()).toEqual([]);
  });
});

test('where nothing can be written the record goes in, and a message says that its pages will not be shown', async () => {
  const { openSeeded } = seededStores()[0]!;
  const seeded = await openSeeded();
  const data = mkdtempSync(join(tmpdir(), 'jiyao-files-'));
  writeFileSync(join(data, 'files'), 'in the way');
  const { reports, summary } = await ingestInto(seeded.store, { files: storedFiles(data) })([{ name: 'a.pdf', bytes: pdf }]);
  expect(summary).toMatchObject({ joined: 1, refused: 0 });
  expect(reports[0]!.messages).toContainEqual(expect.objectContaining({ level: 'warning', rule: 'read/keep' }));
  await seeded.close();
  rmSync(data, { recursive: true, force: true });
});
