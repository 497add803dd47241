/** The revision on every store at hand, and what each store alone has to prove of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { logLine } from '../log.ts';
import type { Store } from '../store.ts';
import { graphOf, recordOf } from './contract.ts';
import { openNeo4j } from './neo4j.ts';
import { revisionContract } from './revision-contract.ts';
import { openConnection } from './sqlite/connection.ts';
import { openSqlite } from './sqlite.ts';
import { emptyStores } from './testing.ts';

describe.each(emptyStores())('$name', ({ open }) => revisionContract(open));

describe('sqlite alone', () => {
  function newFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'jiyao-revision-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }
  async function opened(folder: string): Promise<Store> {
    const store = await openSqlite(folder);
    await store.prepare();
    return store;
  }

  test('it is kept when the store is opened again', async () => {
    const folder = newFolder();
    const first = await opened(folder);
    expect(await first.revision()).toBe(0);
    await first.put([recordOf('a.txt', '甲')]);
    const revision = await first.revision();
    await first.close();
    const second = await opened(folder);
    expect(await second.revision()).toBe(revision);
    await second.close();
  });

  test('a store of before it was counted has none until its next change, and is as it was', async () => {
    const folder = newFolder();
    const first = await opened(folder);
    await first.put([recordOf('a.txt', '甲')]);
    const graph = await graphOf(first);
    await first.close();
    const file = openConnection(join(folder, 'graph.sqlite'), { readOnly: false });
    file.run('DELETE FROM beside WHERE p_line = ?', [logLine.revision]);
    file.close();
    const second = await opened(folder);
    expect(await second.revision()).toBe(0);
    expect(await graphOf(second)).toEqual(graph);
    await second.put([recordOf('a.txt', '甲')]);
    expect(await second.revision()).toBe(0);
    await second.put([recordOf('b.txt', '乙')]);
    expect(await second.revision()).toBeGreaterThan(0);
    await second.close();
  });

  test('another store in its place does not come to the same numbers', async () => {
    const revisionOf = async (name: string): Promise<number> => {
      const store = await opened(newFolder());
      await store.put([recordOf('a.txt', name)]);
      const revision = await store.revision();
      await store.close();
      return revision;
    };
    const before = await revisionOf('甲');
    expect(await revisionOf('乙')).toBeGreaterThan(before);
  });
});

const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env;

test.skipIf(!uri)('two machines on one Neo4j: what either writes, both see', async () => {
  const open = (): Promise<Store> => openNeo4j({ uri: uri ?? '', user, password, database: 'neo4j' });
  const [one, other] = [await open(), await open()];
  const before = await other.revision();
  await one.put([recordOf('a.txt', '甲')]);
  const seen = await other.revision();
  expect(seen).toBeGreaterThan(before);
  expect(await one.revision()).toBe(seen);
  await Promise.all([one.put([recordOf('b.txt', '乙')]), other.put([recordOf('c.txt', '丙')])]);
  expect(await one.revision()).toBeGreaterThan(seen + 1);
  for (const name of ['a', 'b', 'c']) await one.forget(`record:${name}.txt`);
  for (const machine of [one, other]) await machine.close();
});
