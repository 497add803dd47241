/**
 * The face over SQLite: iterations may be left and nested, a transaction is whole or nothing, a reader writes nothing. The same over both
 * builds, as far as this Node has them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Connection, connectionWith } from './connection.ts';
import type { Driver } from './driver.ts';
import { openLibsql } from './libsql.ts';
import { openNodeSqlite } from './node-sqlite.ts';

const builds: { name: string; open(path: string): Driver }[] = [{ name: 'libsql', open: openLibsql }];
const own = (path: string): Driver => openNodeSqlite(path) as Driver;
if (openNodeSqlite(':memory:')) builds.push({ name: 'node:sqlite', open: own });

describe.each(builds)('$name', ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-sqlite-'));
  let writer: Connection;
  let reader: Connection;
  beforeAll(() => {
    writer = connectionWith(open(join(folder, 'a.sqlite')), { readOnly: false });
    writer.exec('PRAGMA journal_mode = WAL');
    writer.exec('CREATE TABLE t (a INTEGER)');
    reader = connectionWith(open(join(folder, 'a.sqlite')), { readOnly: true });
  });
  afterAll(() => {
    reader.close();
    writer.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const count = (): unknown => reader.get('SELECT count(*) FROM t', [])?.[0];

  test('an iteration that is left holds nothing: what is committed after it is seen', () => {
    writer.transaction(() => {
      for (let at = 0; at < 300; at += 1) writer.run('INSERT INTO t VALUES (?)', [at]);
    });
    const rows = reader.iterate('SELECT a FROM t', []);
    expect(rows.next().value).toEqual([0]);
    rows.return?.();
    writer.run('INSERT INTO t VALUES (?)', [1]);
    expect(count()).toBe(301);
  });

  test('iterations of one text go on beside each other', () => {
    const sql = 'SELECT a FROM t WHERE a < ? ORDER BY a';
    const pairs = [...reader.iterate(sql, [3])].flatMap(([a]) => [...reader.iterate(sql, [2])].map(([b]) => [a, b]));
    expect(pairs).toEqual([0, 1, 1, 2].flatMap((a) => [0, 1, 1].map((b) => [a, b])));
  });

  test('a transaction that fails leaves nothing', () => {
    const before = count();
    expect(() =>
      writer.transaction(() => {
        writer.run('INSERT INTO t VALUES (?)', [1]);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(count()).toBe(before);
  });

  test('a reader writes nothing', () => {
    expect(() => reader.run('INSERT INTO t VALUES (?)', [1])).toThrow(/readonly/u);
    expect(() => reader.exec('DROP TABLE t')).toThrow(/readonly/u);
  });

  test('every text comes back as it was', () => {
    const texts = ['', 'a\0b', '\0', '\uffff', '\uffff0\0\uffff1', '\u{1F600}𠮷\n\t', "'; DROP TABLE t"];
    for (const text of texts) expect(reader.get('SELECT ?, ? = ?', [text, text, text])).toEqual([text, 1]);
    expect(reader.all('SELECT ? UNION ALL SELECT ?', ['a\0b', 'c'])).toEqual([['a\0b'], ['c']]);
  });

  test('numbers keep their types', () => {
    expect(reader.get('SELECT ?, typeof(?), typeof(?), typeof(?)', [1.5, 1, 1n, null])).toEqual([1.5, 'real', 'integer', 'null']);
  });

  test('a disk that is full and a file that is another are told alike', () => {
    writer.exec(`PRAGMA max_page_count = ${Number(writer.get('PRAGMA page_count', [])?.[0]) + 1}`);
    expect(() => writer.run('INSERT INTO t SELECT randomblob(100000)', [])).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
    writer.exec('PRAGMA max_page_count = 1000000');
    writeFileSync(join(folder, 'no.sqlite'), 'no database at all '.repeat(100));
    const driver = open(join(folder, 'no.sqlite'));
    expect(() => connectionWith(driver, { readOnly: true }).get('SELECT * FROM t', [])).toThrow(
      expect.objectContaining({ code: 'SQLITE_NOTADB' }),
    );
    driver.close();
  });
});
