/**
 * The process that writes is killed again and again in the middle of its work: nothing acknowledged is lost, nothing is there by half.
 * JIYAO_TEST_KILLS says how often; 30 without it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { canonicalLines } from '../canonical.ts';
import { recordOf } from '../contract.ts';
import { openSqlite } from '../sqlite.ts';
import { openConnection } from './connection.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-kills-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const kills = Number(process.env.JIYAO_TEST_KILLS ?? 30);

/** The processes that write a file of the folder, by their command lines. */
const writers = (): number[] =>
  execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder) && line.includes('sqlite/child.ts'))
    .map((line) => Number.parseInt(line, 10));
/** Moments within and after the work, the same in each run. */
const moment = (round: number): number => (round * 7) % 40;

test(`${kills} kills`, { timeout: 30_000 + kills * 30_000 }, async () => {
  const store = await openSqlite(folder);
  await store.prepare();
  const acknowledged = new Set<string>();
  const put = (source: string): Promise<void> =>
    store.put([recordOf(source, `甲${source}`)]).then(
      () => void acknowledged.add(source),
      () => undefined,
    );
  for (let round = 0; round < kills; round += 1) {
    // The process is there and at work when it is killed.
    await put(`${round}-a.txt`);
    const during = ['b', 'c', 'd'].map((name) => put(`${round}-${name}.txt`));
    await new Promise((done) => setTimeout(done, moment(round)));
    for (const pid of writers()) process.kill(pid, 'SIGKILL');
    await Promise.all(during);
    const stored = (await store.versions()).map(({ source }) => source);
    expect([...acknowledged].filter((source) => !stored.includes(source))).toEqual([]);
    let [roles, records] = [0, 0];
    for await (const line of canonicalLines(store)) {
      if (line.includes('"type":"ATTENDED"')) roles += 1;
      if (line.includes('"type":"RECORDS"')) records += 1;
    }
    expect([roles, records]).toEqual([stored.length, stored.length]);
    expect((await store.sources({ names: stored })).length).toBe(stored.length);
  }
  await store.close();
  const connection = openConnection(join(folder, 'graph.sqlite'), { readOnly: true });
  expect(connection.all('PRAGMA integrity_check', [])).toEqual([['ok']]);
  const dangling =
    'SELECT count(*) FROM edge e WHERE NOT EXISTS (SELECT 1 FROM node n WHERE n.id = e.src) OR NOT EXISTS (SELECT 1 FROM node n WHERE n.id = e.dst)';
  expect(connection.get(dangling, [])).toEqual([0]);
  connection.close();
});
