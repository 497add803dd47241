/**
 * A store of the first release is refused with the command that reads it over, and read over whole. The second needs the package that wrote such
 * stores: JIYAO_TEST_FORMER is a folder where `npm install @grafeo-db/js@0.6.0` was run; without it that test is left out, and says so.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { beginLog } from '../../../log.ts';
import { readNews } from '../../../reads/news.ts';
import { graphOf, recordOf } from '../../contract.ts';
import { cypherWriter } from '../../neo4j/writer.ts';
import { openSqlite } from '../../sqlite.ts';
import { putRecords } from '../../write.ts';
import { convert } from './convert.ts';
import { openFormer } from './engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-former-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const installed = process.env.JIYAO_TEST_FORMER;
if (!installed) process.stderr.write('READING A STORE OF THE FIRST RELEASE OVER WAS LEFT OUT: set JIYAO_TEST_FORMER\n');

test('such a store is refused with the command that reads it over, and left as it is', async () => {
  const data = join(folder, 'refused');
  mkdirSync(data);
  writeFileSync(join(data, 'graph.grafeo'), 'former');
  await expect(openSqlite(data)).rejects.toMatchObject({ name: 'StoreUnavailable', message: expect.stringContaining('jiyao -- convert') });
  expect(readFileSync(join(data, 'graph.grafeo'), 'utf8')).toBe('former');
  expect(existsSync(join(data, 'graph.sqlite'))).toBe(false);
});

test.skipIf(!installed)('all of it is read over: the graph, the log, sources; the former file is kept', async () => {
  const data = join(folder, 'whole');
  const other = join(folder, 'today');
  mkdirSync(data);
  const records = ['a', 'b', 'c'].map((name) => recordOf(`${name}.txt`, `甲${name}`, `文${name}`));
  const file = join(data, 'graph.grafeo');
  const former = openFormer(installed ?? '', file);
  for (const record of records) await putRecords(cypherWriter(former.read), [record], beginLog('command'));
  former.close();
  const before = readFileSync(file);
  const done = await convert(data, folder, installed ?? '');
  expect(done).toMatchObject({ kept: `${file}.old`, nodes: 3 * 2 + 1 });
  expect(readFileSync(done.kept).equals(before)).toBe(true);
  const [read, made] = [await openSqlite(data), await openSqlite(other)];
  await made.prepare();
  await made.put(records);
  expect(await graphOf(read)).toEqual(await graphOf(made));
  expect((await readNews(read, { limit: 10, before: null })).imports).toHaveLength(3);
  expect(await read.sources({ names: ['a.txt', 'c.txt'] })).toHaveLength(2);
  expect(await read.rowsOf('b.txt')).toEqual(await made.rowsOf('b.txt'));
  await Promise.all([read.close(), made.close()]);
});
