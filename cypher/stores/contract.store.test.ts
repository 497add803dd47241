/** The contract on every store at hand, and what each store alone has to prove. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { beginLog } from '../log.ts';
import { readNews } from '../reads/news.ts';
import type { RecordRows } from '../rows.ts';
import type { Store } from '../store.ts';
import { contract, graphOf, recordOf } from './contract.ts';
import { logContract } from './log-contract.ts';
import { openNeo4j } from './neo4j.ts';
import { openSqlite } from './sqlite.ts';
import { emptyStores } from './testing.ts';

describe.each(emptyStores())('$name', ({ open }) => contract(open));
describe.each(emptyStores())('the log of $name', ({ open }) => logContract(open));

/** Ends the processes that read and write a file of a folder, found by their command lines; how many there were. */
function killHolders(folder: string): number {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const found = lines.filter((line) => line.includes(folder) && /child[-.]/u.test(line));
  for (const line of found) process.kill(Number.parseInt(line, 10), 'SIGKILL');
  return found.length;
}

describe('sqlite alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-contract-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a record is in the graph whole or not at all after its process was killed', async () => {
    const data = join(folder, 'killed');
    const store = await openSqlite(data);
    await store.prepare();
    let killed = 0;
    for (let round = 0; round < 8; round += 1) {
      const before = (await store.versions()).length;
      const put = store.put([recordOf(`${round}.txt`, `甲${round}`)]).then(
        () => true,
        () => false,
      );
      await new Promise((done) => setTimeout(done, round * 2));
      killed += killHolders(data);
      const acknowledged = await put;
      const stored = (await store.versions()).length;
      expect(stored - before).toBeGreaterThanOrEqual(acknowledged ? 1 : 0);
      expect((await graphOf(store)).filter((line) => line.includes('"ATTENDED"')).length).toBe(stored);
    }
    expect(killed).toBeGreaterThan(0);
    await store.close();
  });

  test('the log tells of exactly the records that are there after their process was killed', async () => {
    const data = join(folder, 'logged');
    const store = await openSqlite(data);
    await store.prepare();
    let killed = 0;
    for (let round = 0; round < 6; round += 1) {
      const put = store.put([recordOf(`${round}.txt`, `甲${round}`)], beginLog('command')).catch(() => undefined);
      await new Promise((done) => setTimeout(done, round * 2));
      killed += killHolders(data);
      await put;
      const { imports } = await readNews(store, { limit: 50, before: null });
      const told = imports.flatMap(({ records }) => records.map(({ source }) => source));
      expect(told.sort()).toEqual((await store.versions()).map(({ source }) => source).sort());
    }
    expect(killed).toBeGreaterThan(0);
    await store.close();
  });

  test('what was stored is there when it is opened again', async () => {
    const data = join(folder, 'again');
    const first = await openSqlite(data);
    await first.prepare();
    await first.put([recordOf('a.txt', '甲')], beginLog('command'));
    const [graph, news] = [await graphOf(first), await readNews(first, { limit: 10, before: null })];
    await first.close();
    const second = await openSqlite(data);
    expect(await graphOf(second)).toEqual(graph);
    expect(await readNews(second, { limit: 10, before: null })).toEqual(news);
    expect(news.imports).toHaveLength(1);
    await second.close();
  });

  test('a second opener is told that the file is in use; the first goes on', async () => {
    const data = join(folder, 'two');
    const first = await openSqlite(data);
    await first.prepare();
    await expect(openSqlite(data)).rejects.toMatchObject({ name: 'StoreUnavailable', code: 'in-use' });
    expect(await first.versions()).toEqual([]);
    await first.close();
  });

  test('a file that is no database is refused and left as it is', async () => {
    const data = join(folder, 'damaged');
    await (await openSqlite(data)).close();
    writeFileSync(join(data, 'graph.sqlite'), 'no database');
    await expect(openSqlite(data)).rejects.toMatchObject({ name: 'StoreUnavailable', code: 'damaged' });
    expect(readFileSync(join(data, 'graph.sqlite'), 'utf8')).toBe('no database');
  });
});

const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env;

describe('neo4j alone', () => {
  test('a server that is not there', async () => {
    const opened = openNeo4j({ uri: 'bolt://127.0.0.1:1', user, password, database: 'neo4j' });
    await expect(opened).rejects.toMatchObject({ name: 'StoreUnavailable', code: 'down', message: expect.stringContaining('127.0.0.1:1') });
  });
  test.skipIf(!uri)('a wrong password', async () => {
    const opened = openNeo4j({ uri: uri ?? '', user, password: 'wrong', database: 'neo4j' });
    await expect(opened).rejects.toMatchObject({ name: 'StoreUnavailable', code: 'auth', message: expect.not.stringContaining(password) });
  });
  test.skipIf(!uri)('a database that is not there', async () => {
    const opened = openNeo4j({ uri: uri ?? '', user, password, database: 'nowhere' });
    await expect(opened).rejects.toMatchObject({ name: 'StoreUnavailable', code: 'down', message: expect.stringContaining('nowhere') });
  });
  test.skipIf(!uri)('two machines bring in at once: each import has its number', async () => {
    const machines = await Promise.all([1, 2].map(() => openNeo4j({ uri: uri ?? '', user, password, database: 'neo4j' })));
    const logs = await Promise.all(
      Array.from({ length: 8 }, async (_, at) => {
        const log = beginLog('command');
        await machines[at % 2]?.put([recordOf(`machine-${at}.txt`, `甲${at}`)], log);
        return log.import;
      }),
    );
    expect(new Set(logs).size).toBe(8);
    expect(logs).not.toContain(null);
    for (let at = 0; at < 8; at += 1) await machines[0]?.forget(`record:machine-${at}.txt`);
    for (const machine of machines) await machine.close();
  });
  test.skipIf(!uri)('two machines bring in two files of one text at once: one record, its facts once', async () => {
    const open = (): Promise<Store> => openNeo4j({ uri: uri ?? '', user, password, database: 'neo4j' });
    const [one, other] = [await open(), await open()];
    const rounds = Array.from({ length: 10 }, (_, at) => recordOf(`shared-${at}.txt`, `共${at}`));
    const from = (rows: RecordRows, name: string): RecordRows => ({ ...rows, source: { ...rows.source, name } });
    for (const rows of rounds)
      await Promise.all([one.put([from(rows, `${rows.record}.html`)]), other.put([from(rows, `${rows.record}.txt`)])]);
    const keys = rounds.map(({ record }) => record);
    const facts = 'MATCH ()-[e:ATTENDED]->() WHERE e.record IN $keys RETURN count(e) AS facts';
    expect(await one.read(facts, { keys })).toEqual([{ facts: rounds.length }]);
    for (const record of keys) {
      expect((await other.sources({ record })).map(({ name }) => name)).toEqual([`${record}.html`, `${record}.txt`]);
      await one.forget(record);
    }
    for (const machine of [one, other]) await machine.close();
  });
});
