/** What Neo4j has of functions and aggregates is here, or known to be missing. */
import { auth, driver } from 'neo4j-driver';
import { expect, test } from 'vitest';
import { aggregates } from '../aggregates/table.ts';
import { insteadOf } from './missing.ts';
import { functions } from './table.ts';

const uri = process.env.NEO4J_TEST_URI;
test.skipIf(!uri)('nothing that Neo4j has is unknown, and nothing is here that it has not', async () => {
  const neo4j = driver(uri ?? '', auth.basic(process.env.NEO4J_TEST_USER ?? 'neo4j', process.env.NEO4J_TEST_PASSWORD ?? ''));
  const { records } = await neo4j.executeQuery('CYPHER 5 SHOW BUILT IN FUNCTIONS YIELD name');
  await neo4j.close();
  const theirs = records.map((record) => String(record.get('name')).toLowerCase());
  /** These have a grammar of their own. */
  const grammar = ['all', 'any', 'none', 'single', 'reduce', 'exists'];
  const known = (name: string): boolean =>
    functions.has(name) || aggregates.has(name) || grammar.includes(name) || insteadOf(name) !== null;
  expect(theirs.filter((name) => !known(name))).toEqual([]);
  expect([...functions.keys(), ...aggregates.keys()].filter((name) => !theirs.includes(name))).toEqual([]);
});
