/** The size that is promised is the size that is taken, by every door: exactly so many bytes, and not one more. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLimits } from '../ingest/1-read/limits.ts';
import { isRefusal } from '../ingest/source.ts';
import { findSources } from '../ingest/sources.ts';
import { type Importing, startImporting } from './imports/testing.ts';
import { type Seeded, secret, seededStores } from './testing.ts';

const text = Buffer.from('测试县人民政府常务会议纪要\n2024年2月29日，县长张三主持召开县政府第9次常务会议。\n');
/** A record of so many bytes. */
const record = (bytes: number): Buffer => Buffer.concat([text, Buffer.alloc(bytes - text.length, '\n')]);
/** An archive of so many bytes, whatever is in it. */
function archive(bytes: number, content: Buffer = record(5000)): Buffer {
  const plain = zipSync({ 'a.txt': [content, { level: 0 }] });
  const comment = bytes - plain.length;
  const whole = Buffer.concat([plain, Buffer.alloc(comment, ' ')]);
  // The length of the comment stands at the end of the archive.
  whole.writeUInt16LE(comment, plain.length - 2);
  return whole;
}

describe.each([
  // The body smaller than a file, between a file and an archive, and larger than both.
  [
    { file: 20_000, archive: 30_000, body: 10_000 },
    { file: 10_000, archive: 10_000 },
  ],
  [
    { file: 20_000, archive: 30_000, body: 25_000 },
    { file: 20_000, archive: 25_000 },
  ],
  [
    { file: 20_000, archive: 30_000, body: 90_000 },
    { file: 20_000, archive: 30_000 },
  ],
])('limits %o', (limits, promised) => {
  const data = mkdtempSync(join(tmpdir(), 'jiyao-sizes-'));
  let seeded: Seeded;
  let run: Importing;
  beforeAll(async () => {
    seeded = await seededStores()[0]!.openSeeded();
    run = await startImporting(seeded, data, { file: limits.file, archive: limits.archive, unpacked: 60_000 }, limits.body);
  });
  afterAll(async () => {
    await run?.close();
    await seeded?.close();
    rmSync(data, { recursive: true, force: true });
  });

  /** Whether a file is read, by the page. */
  const byPage = async (name: string, bytes: Buffer): Promise<boolean> => {
    const id = await run.begin();
    if ((await run.upload(id, name, bytes)).statusCode === 413) return false;
    const records = await run.settled(id);
    return records.length === 1 && records[0]!.state === 'read';
  };
  /** The same through the API of the command line, packed in base64. */
  const byCommand = async (name: string, bytes: Buffer): Promise<boolean> => {
    const answer = await run.app.inject({
      method: 'POST',
      url: '/api/v1/ingest',
      headers: { 'x-jiyao-secret': secret },
      payload: { files: [{ name, bytes: bytes.toString('base64') }] },
    });
    return answer.statusCode === 200 && answer.json<{ summary: { refused: number } }>().summary.refused === 0;
  };

  test('the page promises what is taken', async () => expect((await run.list()).takes).toMatchObject(promised));
  test.each([
    ['by the page', byPage],
    ['by the command line', byCommand],
  ])('a file and an archive, %s', async (_, taken) => {
    expect(await taken('exact.txt', record(promised.file))).toBe(true);
    expect(await taken('exact.zip', archive(promised.archive))).toBe(true);
    // Beyond what a body may hold the command line goes in parts and by other ways; beyond the limits of a file nothing does.
    if (taken === byPage || promised.file === limits.file) expect(await taken('more.txt', record(promised.file + 1))).toBe(false);
    if (taken === byPage || promised.archive === limits.archive) expect(await taken('more.zip', archive(promised.archive + 1))).toBe(false);
  });
  test('a whole import', async () => {
    const id = await run.begin();
    const { whole } = (await run.list()).takes;
    let sum = 0;
    for (let at = 0; sum < whole; at += 1) {
      const size = Math.min(promised.file, whole - sum);
      expect((await run.upload(id, `${at}.txt`, record(size))).statusCode).toBe(200);
      sum += size;
    }
    expect((await run.upload(id, 'more.txt', text)).json()).toMatchObject({ code: 'import-full', value: 'more.txt' });
    expect((await run.settled(id)).every(({ state }) => state === 'read')).toBe(true);
  });
});

test('from the disk, and in an archive', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-sizes-'));
  const limits = { ...readLimits, file: 20_000, archive: 30_000 };
  const taken = async (name: string, bytes: Buffer): Promise<boolean> => {
    writeFileSync(join(folder, name), bytes);
    const found = [];
    for await (const one of findSources([join(folder, name)], limits)) found.push(one);
    return found.length === 1 && !isRefusal(found[0]!);
  };
  expect(await taken('exact.txt', record(20_000))).toBe(true);
  expect(await taken('more.txt', record(20_001))).toBe(false);
  expect(await taken('exact.zip', archive(30_000))).toBe(true);
  expect(await taken('more.zip', archive(30_001))).toBe(false);
  expect(await taken('inside.zip', archive(25_000, record(20_000)))).toBe(true);
  expect(await taken('inside-more.zip', archive(25_000, record(20_001)))).toBe(false);
  rmSync(folder, { recursive: true, force: true });
});
