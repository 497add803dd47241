/** For tests: every store at hand. Neo4j is one database that all test files share, so they run one after another on it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../store.ts';
import { openNeo4j } from './neo4j.ts';
import { openSqlite } from './sqlite.ts';

export interface TestStore {
  name: string;
  open: () => Promise<Store>;
}

async function temporary(openIn: (folder: string) => Promise<Store>): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'jiyao-store-'));
  const store = await openIn(folder);
  const close = store.close.bind(store);
  return Object.assign(store, {
    async close() {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  });
}

/** Takes out every record. */
export async function clearStore(store: Store): Promise<void> {
  for (const { key } of await store.versions()) await store.forget(key);
}

async function emptyNeo4j(uri: string): Promise<Store> {
  const { NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '', NEO4J_TEST_DATABASE: database = 'neo4j' } = process.env;
  const store = await openNeo4j({ uri, user, password, database });
  await clearStore(store);
  return store;
}

/** The embedded store always; Neo4j where NEO4J_TEST_URI says (`npm run test:neo4j` starts one). Each opens empty. For tests that compare them. */
export function everyStore(): TestStore[] {
  const uri = process.env.NEO4J_TEST_URI;
  return [{ name: 'sqlite', open: () => temporary(openSqlite) }, ...(uri ? [{ name: 'neo4j', open: () => emptyNeo4j(uri) }] : [])];
}

/** The stores that tests run on one by one: every store, or with NEO4J_TEST_ALONE only Neo4j, where another run has the embedded one. */
export const emptyStores = (): TestStore[] => everyStore().filter(({ name }) => name === 'neo4j' || !process.env.NEO4J_TEST_ALONE);
