/** Values of every kind in every place that takes one: the embedded store answers where Neo4j does, and with the same. All: `npm run verify`. */
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oddRecord } from '../../../bench/verify/odd-record.ts';
import type { Store } from '../../store.ts';
import type { SqliteGraph } from '../../stores/sqlite/graph.ts';
import { clearStore, everyStore } from '../../stores/testing.ts';
import { embeddedGraph } from '../embedded.ts';
import { askCase } from './ask.ts';
import { drawnCases } from './cases.ts';

const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env;
const seed = Number(process.env.FC_SEED ?? 1);
const count = 400;

let store: Store;
let driver: Driver;
let graph: SqliteGraph;
beforeAll(async () => {
  if (!uri) return;
  const found = await everyStore()
    .find(({ name }) => name === 'neo4j')
    ?.open();
  if (!found) throw new Error('Neo4j is needed');
  store = found;
  await store.prepare();
  await store.put([oddRecord()]);
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  graph = embeddedGraph([oddRecord()]);
});
afterAll(async () => {
  if (!uri) return;
  await driver.close();
  graph.connection.close();
  await clearStore(store);
  await store.close();
});

test.skipIf(!uri)(`${count} values of seed ${seed} are taken and refused as by Neo4j`, async () => {
  const told = [];
  let stricter = 0;
  for (const one of drawnCases(seed, count))
    for (const { way, outcome, detail } of await askCase(driver, graph, one)) {
      if (outcome === 'differ') told.push(`${way}, ${one.name}\n${one.query}\n${detail}`);
      if (outcome === 'stricter') stricter += 1;
    }
  expect(told).toEqual([]);
  expect(stricter / (2 * count)).toBeLessThan(0.02);
});
