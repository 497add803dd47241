/** A store that was added is one that the settings can mean and that the contract is run on. */
import { expect, test } from 'vitest';
import { files, read } from '../tracked.ts';

/** Files of cypher/stores/ that open a store: `export async function openName(…): Promise<Store>`. */
const opening = /^export (?:async )?function (open\w+)\([^)]*\)[^{]*Promise<Store>/gmu;
const opens = files
  .filter((path) => /^cypher\/stores\/[a-z0-9-]+\.ts$/u.test(path) && path !== 'cypher/stores/open.ts')
  .flatMap((path) => [...read(path).matchAll(opening)].map(([, name]) => ({ path, name: name ?? '' })));

test('the settings lead to each', () => {
  expect(opens.map(({ name }) => name).sort()).toEqual(expect.arrayContaining(['openNeo4j', 'openSqlite']));
  const missing = opens.filter(({ name }) => !read('cypher/stores/open.ts').includes(`.${name}(`)).map(({ path }) => path);
  expect(missing, 'add the case in which it is meant to cypher/stores/open.ts, with its setting in server/settings.ts').toEqual([]);
});

test('the contract is run on each', () => {
  const missing = opens
    .filter(({ name }) => !new RegExp(`\\b${name}\\b`, 'u').test(read('cypher/stores/testing.ts').replace(/^import.*$/gmu, '')))
    .map(({ path }) => path);
  expect(missing, 'add it to `everyStore` in cypher/stores/testing.ts: the contract and every test of a store then run on it').toEqual([]);
  for (const suite of ['contract', 'logContract'])
    expect(read('cypher/stores/contract.store.test.ts'), `run ${suite} on emptyStores()`).toMatch(
      new RegExp(`describe\\.each\\(emptyStores\\(\\)\\)\\([^\\n]*${suite}\\(`, 'u'),
    );
});
