/** The lock file: whose it is, who may read it, and that nobody takes away another's. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { removeLock, writeLock } from './lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-lock-'));
const path = join(folder, 'server.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(path, { force: true }));

const lock = { port: 4310, host: '127.0.0.1', pid: process.pid, secret: 'of-the-file' };
const held = (): unknown => JSON.parse(readFileSync(path, 'utf8'));

test('it says what it was given, and its owner alone may read it', async () => {
  await writeLock(folder, lock);
  expect(held()).toEqual(lock);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
});
test('a folder that is not there is made', async () => {
  await writeLock(join(folder, 'deep', 'er'), lock);
  expect(JSON.parse(readFileSync(join(folder, 'deep', 'er', 'server.json'), 'utf8'))).toEqual(lock);
});
test('one that was left open to all is replaced, and closed', async () => {
  writeFileSync(path, '{"pid":1}');
  chmodSync(path, 0o666);
  await writeLock(folder, lock);
  expect(held()).toEqual(lock);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
});
test("our own is taken away, another server's stays, and none at all is no error", async () => {
  await writeLock(folder, lock);
  await removeLock(folder);
  expect(held).toThrow(/ENOENT/u);
  await removeLock(folder);
  await writeLock(folder, { ...lock, pid: process.pid + 1 });
  await removeLock(folder);
  expect(held()).toMatchObject({ pid: process.pid + 1 });
});
test('what cannot be written says where, and which setting helps', async () => {
  writeFileSync(path, 'a file');
  await expect(writeLock(path, lock)).rejects.toMatchObject({
    name: 'StoreUnavailable',
    code: 'unwritable',
    message: expect.stringMatching(/server\.json\b.*JIYAO_DATA/u),
  });
});
