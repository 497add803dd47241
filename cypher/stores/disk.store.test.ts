/** A disk that cannot be written is said as that: it is neither a bug nor a damaged store. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { StoreUnavailable } from '../store.ts';
import { recordOf } from './contract.ts';
import { openConnection } from './sqlite/connection.ts';
import { storeFailure } from './sqlite/failure.ts';
import { openFile } from './sqlite/file.ts';
import { layoutOf } from './sqlite/layout.ts';
import { openSqlite } from './sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-disk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const said = (code: string): Error => Object.assign(new Error('the disk says no'), { code });

test.each(['SQLITE_FULL', 'SQLITE_READONLY', 'SQLITE_READONLY_DBMOVED', 'SQLITE_IOERR_WRITE', 'SQLITE_CANTOPEN', 'SQLITE_PERM'])(
  '%s is the disk',
  (code) => {
    expect(storeFailure(said(code), 'graph.sqlite')).toMatchObject({
      code: 'unwritable',
      message: expect.stringMatching(/cannot be written \(the disk says no\).*what was stored is safe/u),
    });
  },
);
test.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_ERROR', ''])('%s is something else', (code) => {
  expect(storeFailure(said(code), 'graph.sqlite')).toBeNull();
});

test('a file where the folder should be', async () => {
  const path = join(folder, 'file');
  writeFileSync(path, '');
  await expect(openSqlite(path)).rejects.toMatchObject({ code: 'unwritable', message: expect.stringContaining('set JIYAO_DATA') });
});

test.each([
  ['no store', 'no store, but long enough for the head of one'.repeat(10)],
  ['another database', null],
])('a file that is %s is refused and left as it is', async (name, text) => {
  const data = join(folder, name);
  const file = join(data, 'graph.sqlite');
  mkdirSync(data);
  if (text === null) {
    const other = openConnection(file, { readOnly: false });
    other.exec('CREATE TABLE mine (a)');
    other.close();
  } else writeFileSync(file, text);
  const before = readFileSync(file);
  await expect(openSqlite(data)).rejects.toMatchObject({ code: 'damaged', message: expect.stringContaining('ingest again') });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test('a page in the middle that is damaged is told when it is read', async () => {
  const data = join(folder, 'torn');
  const store = await openSqlite(data);
  await store.prepare();
  await store.put(Array.from({ length: 40 }, (_, at) => recordOf(`${at}.txt`, `甲${at}`)));
  await store.close();
  const file = join(data, 'graph.sqlite');
  const bytes = readFileSync(file);
  for (let page = 1; page < bytes.length / 4096; page += 1) bytes.fill(0x5a, page * 4096, page * 4096 + 64);
  writeFileSync(file, bytes);
  const read = async (): Promise<unknown> => {
    const again = await openSqlite(data);
    try {
      return await again.versions();
    } finally {
      await again.close();
    }
  };
  await expect(read()).rejects.toMatchObject({ name: StoreUnavailable.name, code: 'damaged' });
});

test('a full disk loses nothing of what was stored', () => {
  const file = join(folder, 'full.sqlite');
  const connection = openFile(file, layoutOf({ nodes: [], relationships: [], closed: true }));
  connection.exec('CREATE TABLE t (a TEXT)');
  connection.run('INSERT INTO t VALUES (?)', ['kept']);
  const pages = Number(connection.get('PRAGMA page_count', [])?.[0]);
  connection.exec(`PRAGMA max_page_count = ${pages + 1}`);
  const write = (): void =>
    connection.transaction(() => {
      for (let at = 0; at < 100; at += 1) connection.run('INSERT INTO t VALUES (?)', ['x'.repeat(1000)]);
    });
  let failure: unknown = null;
  try {
    write();
  } catch (error) {
    failure = storeFailure(error, file);
  }
  expect(failure).toMatchObject({ code: 'unwritable' });
  expect(connection.all('SELECT a FROM t', [])).toEqual([['kept']]);
  connection.close();
});
