/** The part `queries`: random questions on both stores, on the embedded one in two ways, beside the true answers. */
import { embeddedGraph } from '../../cypher/differential/embedded.ts';
import { graphOf } from '../../cypher/differential/graph.ts';
import { type Finding, isFault } from '../../cypher/differential/judge.ts';
import { openOracle } from '../../cypher/differential/oracle.ts';
import { makeQuestion, type Question } from '../../cypher/differential/question.ts';
import { ask, kindOf, type Stores, show } from '../../cypher/differential/run.ts';
import { startNeo4j } from '../../cypher/neo4j-server/server.ts';
import { openNeo4j } from '../../cypher/stores/neo4j.ts';
import type { Opened, Part } from './part.ts';
import { graphRecords } from './records.ts';

/** Smaller questions tried for the first fault of a kind. */
const tries = 60;

async function told(stores: Stores, question: Question, finding: Finding): Promise<string> {
  const { text, params, truth, answer } = await show(stores, question, finding, tries);
  return [text, JSON.stringify(params), `true: ${truth}`, `given: ${answer}`].join('\n');
}

async function open(seed: number): Promise<Opened> {
  const records = await graphRecords();
  const server = await startNeo4j();
  const neo4j = await openNeo4j({ ...server, database: 'neo4j' });
  await neo4j.prepare();
  await neo4j.put(records);
  const stores: Stores = { graph: embeddedGraph(records), neo4j, oracle: openOracle(server) };
  await stores.oracle.clearBeside();
  const graph = graphOf(records);
  const shown = new Set<string>();
  return {
    async check(number) {
      const question = makeQuestion(graph, seed, number);
      const { findings } = await ask(stores, question);
      const faults = [];
      for (const finding of findings.filter(isFault)) {
        const kind = kindOf(finding);
        // One question of a kind is shown, and made small; the others are counted.
        faults.push({ kind, text: shown.has(kind) ? '' : await told(stores, question, finding) });
        shown.add(kind);
      }
      return { outcomes: findings.map(({ side, outcome }) => `${side} ${outcome}`), faults };
    },
    async close() {
      await stores.oracle.close();
      stores.graph.connection.close();
      await neo4j.close();
      await server.stop();
    },
  };
}

export const queries: Part = {
  name: 'queries',
  about: 'random questions of SQL, of the engine alone and of the Neo4j store, compared with Neo4j asked directly',
  count: 5000,
  seed: 1,
  open,
};
