/** A full disk: everything is read and asked as before, nothing comes in and that is said; with room again all goes on. */
import { spawnSync } from 'node:child_process';
import { closeSync, fstatSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, type Reply, type RunningApp, startApp } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-full-'));
const filler = join(folder, 'filler');
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder]).status === 0;
if (!mounted) process.stderr.write('!!! A FULL DISK WAS NOT TRIED: a small tmpfs can only be mounted by root on Linux.\n');

/** Writes until nothing fits any more; gives the bytes written. */
function fill(): number {
  const file = openSync(filler, 'a');
  try {
    for (const size of [1024 * 1024, 4096, 1])
      try {
        for (;;) writeSync(file, Buffer.alloc(size));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    return fstatSync(file).size;
  } finally {
    closeSync(file);
  }
}

let app: RunningApp;
beforeAll(async () => {
  if (mounted) app = await startApp({}, folder);
});
afterAll(async () => {
  await app?.close();
  if (mounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
});

const count = async (): Promise<unknown> => {
  const { status, body } = await ask(app, '/query', { body: { cypher: 'MATCH (r:Record) RETURN count(r) AS n' } });
  return status === 200 ? (JSON.parse(body) as { rows: unknown }).rows : `${status} ${body}`;
};
const ingest = (): Promise<Reply> => {
  const text = '测试县人民政府常务会议纪要\n2024年2月29日，县长张三主持召开县政府第9次常务会议。\n';
  const files = [{ name: 'full.txt', bytes: Buffer.from(text).toString('base64') }];
  return ask(app, '/ingest', { body: { files }, headers: { 'x-jiyao-secret': app.secret } });
};

test.skipIf(!mounted)('a full disk takes nothing in, and everything else goes on', async () => {
  expect(await count()).toEqual([[5]]);
  expect(fill()).toBeGreaterThan(0);
  const refused = await ingest();
  // Said by the system or by SQLite: who needs the next page first is chance.
  expect(refused.body).toMatch(/cannot be written.*(?:No space left|disk is full)/u);
  expect(refused.status).toBe(503);
  for (const path of ['/overview', '/officials', '/status']) expect([path, (await ask(app, path)).status]).toEqual([path, 200]);
  expect((await ask(app, '/questions/attended-most', { body: { params: {} } })).status).toBe(200);
  // A copy for the readers does not fit any more either.
  expect(await count()).toEqual([[5]]);

  rmSync(filler);
  const taken = await ingest();
  expect([taken.status, taken.body]).toEqual([200, expect.stringContaining('"new":1')]);
  expect(await count()).toEqual([[6]]);
});
