/** Random questions on both stores, on the embedded one in two ways, each beside the answer of Neo4j asked directly. More of them: `npm run verify`. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { graphRecords } from '../../bench/verify/records.ts';
import { clearStore, everyStore } from '../stores/testing.ts';
import { embeddedGraph } from './embedded.ts';
import { type Graph, graphOf } from './graph.ts';
import { isFault } from './judge.ts';
import { openOracle } from './oracle.ts';
import { type Asked, askAll, type Stores, show } from './run.ts';

const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password = '' } = process.env;
const seed = Number(process.env.FC_SEED ?? 1);
const count = 500;
/** Faults shown in full. */
const mostShown = 5;

let stores: Stores;
let graph: Graph;
beforeAll(async () => {
  if (!uri) return;
  const records = await graphRecords();
  graph = graphOf(records);
  const neo4j = await everyStore()
    .find(({ name }) => name === 'neo4j')
    ?.open();
  if (!neo4j) throw new Error('Neo4j is needed');
  stores = { graph: embeddedGraph(records), neo4j, oracle: openOracle({ uri, user, password }) };
  await neo4j.prepare();
  await neo4j.put(records);
  // Beside the graph, and seen by nobody but the oracle: the log, and which files the records came from.
  await stores.oracle.clearBeside();
});
afterAll(async () => {
  if (!uri) return;
  await stores.oracle.close();
  await clearStore(stores.neo4j);
  await stores.neo4j.close();
  stores.graph.connection.close();
});

test.skipIf(!uri)(`${count} random questions of seed ${seed} are answered truly by SQL, by the engine and by Neo4j`, async () => {
  const asked: Asked[] = [];
  for await (const one of askAll(stores, graph, seed, 0, count)) asked.push(one);
  const faults = asked.flatMap(({ question, findings }) => findings.filter(isFault).map((finding) => ({ question, finding })));
  const told = [];
  for (const { question, finding } of faults.slice(0, mostShown)) {
    const { side, outcome, detail, text, params, truth, answer } = await show(stores, question, finding, 100);
    told.push(
      `seed ${seed}, number ${question.number}: ${side} ${outcome} (${detail})\n${text}\n${JSON.stringify(params)}\ntrue:  ${truth}\ngiven: ${answer}`,
    );
  }
  expect(faults.length, `${faults.length} faults; the first:\n\n${told.join('\n\n')}`).toBe(0);
  const withRows = asked.filter(({ rows }) => rows !== null);
  const finding = withRows.filter(({ rows }) => rows !== 0);
  expect(finding.length / withRows.length).toBeGreaterThan(0.5);
  const slow = asked.filter(({ findings }) => findings.some(({ outcome }) => outcome === 'too-slow'));
  expect(slow.length / count).toBeLessThan(0.02);
  const refused = asked.filter(({ findings }) => findings.some(({ outcome }) => outcome === 'refused'));
  expect(refused.length / count).toBeLessThan(0.02);
});
