/** The part `values`: every kind of value in every place that takes one, on the embedded store beside Neo4j. */
import neo4j from 'neo4j-driver';
import { embeddedGraph } from '../../cypher/differential/embedded.ts';
import { askCase } from '../../cypher/differential/matrix/ask.ts';
import { allCases } from '../../cypher/differential/matrix/cases.ts';
import { startNeo4j } from '../../cypher/neo4j-server/server.ts';
import { openNeo4j } from '../../cypher/stores/neo4j.ts';
import { oddRecord } from './odd-record.ts';
import type { Opened, Part } from './part.ts';

const cases = allCases();

async function open(): Promise<Opened> {
  const server = await startNeo4j();
  const store = await openNeo4j({ ...server, database: 'neo4j' });
  await store.prepare();
  await store.put([oddRecord()]);
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  const graph = embeddedGraph([oddRecord()]);
  return {
    async check(number) {
      const one = cases[number];
      if (!one) throw new RangeError(`there is no case ${number}`);
      const found = await askCase(driver, graph, one);
      return {
        outcomes: found.map(({ way, outcome }) => `${way} ${outcome}`),
        faults: found
          .filter(({ outcome }) => outcome === 'differ')
          .map(({ way, detail }) => ({ kind: `${way}, ${one.place.of}`, text: `${one.name}\n${one.query}\n${detail}` })),
      };
    },
    async close() {
      graph.connection.close();
      await driver.close();
      await store.close();
      await server.stop();
    },
  };
}

export const values: Part = {
  name: 'values',
  about: 'every kind of value in every place that takes one, on the embedded store beside Neo4j; those of one value first',
  count: cases.length,
  seed: 0,
  open,
};
