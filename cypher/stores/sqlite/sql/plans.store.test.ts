/** How SQLite goes about the project's own reads: one statement each, and no walk through a table where a key is given. */
import { beforeAll, expect, test } from 'vitest';
import { graphRecords } from '../../../../bench/verify/records.ts';
import { buildApp } from '../../../../server/app.ts';
import { nothingIndexed } from '../../../../server/nothing.ts';
import { readSettings } from '../../../../server/settings.ts';
import { graphOf } from '../../../differential/graph.ts';
import { Budget } from '../../../engine/budget.ts';
import { parametersFrom, toJson } from '../../../engine/json.ts';
import { compileQuery } from '../../../engine/run.ts';
import { wholeVocabulary } from '../../../model-vocabulary.ts';
import { parse } from '../../../query/parse.ts';
import type { Params, Row, Store } from '../../../store.ts';
import type { SqlRow, SqlValue } from '../connection.ts';
import type { SqliteGraph } from '../graph.ts';
import { layoutOf } from '../layout.ts';
import { isShort } from '../short.ts';
import { loadStored } from '../testing.ts';
import { sqlitePushdown } from './take.ts';

interface Statement {
  sql: string;
  values: readonly SqlValue[];
}
interface Read {
  params: Params;
  statements: Statement[];
}
const layout = layoutOf(wholeVocabulary);
const reads = new Map<string, Read>();
let graph: SqliteGraph;

/** A read of the app, noted with the statements it becomes. */
function read(cypher: string, params: Params = {}): Row[] {
  const statements: Statement[] = [];
  const { connection } = graph;
  const { iterate } = connection;
  connection.iterate = (sql, values) => {
    statements.push({ sql, values });
    return iterate(sql, values);
  };
  try {
    const { columns, run } = compileQuery(parse(cypher), sqlitePushdown(layout));
    const running = { graph, parameters: parametersFrom(params), budget: new Budget({ steps: 1e7, held: 1e7 }), now: 0 };
    const rows = Array.from(run(running), (values) => Object.fromEntries(columns.map((name, at) => [name, toJson(values[at] ?? null)])));
    reads.set(cypher, { params, statements });
    return rows;
  } finally {
    connection.iterate = iterate;
  }
}
const none = async (): Promise<never> => {
  throw new Error('only reads are asked here');
};
const store: Store = {
  name: 'sqlite',
  prepare: async () => {},
  put: none,
  forget: none,
  forgetSource: none,
  sources: async () => [],
  oldRecords: async () => [],
  rowsOf: async () => null,
  revision: async () => 0,
  versions: async () => [],
  read: async (cypher, params) => read(cypher, params),
  userQuery: none,
  exportNodes: none as never,
  exportEdges: none as never,
  close: async () => {},
};

beforeAll(async () => {
  const drawn = graphOf(await graphRecords());
  const edges = drawn.nodes.flatMap((node) => drawn.steps(node).flatMap(({ edge, along }) => (along ? [edge] : [])));
  graph = loadStored(layout, drawn.nodes, edges);
  const app = await buildApp({ store, search: { ...nothingIndexed, find: none }, settings: readSettings({}) });
  const first = (kind: string, way: string): string =>
    encodeURIComponent(String(read(`MATCH (n:${kind})${way} RETURN n.key AS key, count(*) AS n ORDER BY n DESC, key LIMIT 1`)[0]?.key));
  const [official, other] = read('MATCH (n:Official)-[:ATTENDED]->() RETURN n.key AS key, count(*) AS n ORDER BY n DESC, key LIMIT 2').map(
    ({ key }) => encodeURIComponent(String(key)),
  );
  const meeting = first('Meeting', '-[:HAS_ITEM]->()');
  const organization = first('Organization', '<-[:TASKED]-()');
  const edge = encodeURIComponent(String(read('MATCH ()-[e:ATTENDED]->() RETURN e.id AS id ORDER BY id LIMIT 1')[0]?.id));
  const paths = [
    ...['overview', 'news', 'officials', 'meetings', 'organizations', 'documents', 'records', 'attendance', 'outcomes', 'outcomes/items'],
    ...['map', 'graph', `officials/${official}`, `officials/${official}/approvals`, `meetings/${meeting}`, `edges/${edge}`],
    ...['', '/brought', '/tasks', '/received', '/people'].map((part) => `organizations/${organization}${part}`),
    `documents/${first('Document', '<-[:DECIDED]-()')}`,
    `records/${first('Record', '')}`,
    ...[official, meeting].flatMap((key) => [`nodes/${key}`, `nodes/${key}/neighbours`]),
    `graph?seed=${official}&depth=2`,
    `paths?from=${official}&to=${other}`,
  ];
  for (const path of paths) {
    const { statusCode, body } = await app.inject({ url: `/api/v1/${path}`, headers: { host: '127.0.0.1' } });
    // Not every path of another version is there; what is asked of the store is what counts.
    if (statusCode >= 500) throw new Error(`${path}: ${body}`);
  }
  await app.close();
});

const planOf = ({ sql, values }: Statement): string[] =>
  graph.connection.all(`EXPLAIN QUERY PLAN ${sql}`, values).map((row: SqlRow) => String(row[3]));
/** Steps that go through all of a table; lists and groups made within the statement and the ways of a relationship without a direction are no such. */
const walks = (plan: readonly string[]): string[] =>
  plan.filter(
    (step) =>
      (/^SCAN (?!way|[us]\d|json_each|CONSTANT|\d+ CONSTANT|\(subquery)/u.test(step) && !/COVERING INDEX/u.test(step)) ||
      /AUTOMATIC/u.test(step),
  );

test('each read is one statement', () => {
  expect(reads.size).toBeGreaterThan(100);
  expect([...reads].filter(([, { statements }]) => statements.length !== 1).map(([cypher]) => cypher)).toEqual([]);
});

test('no read walks through a table or makes an index for itself', () => {
  const found = [...reads].flatMap(([cypher, { statements }]) =>
    statements.flatMap((one) => walks(planOf(one)).map((step) => `${step}: ${cypher}`)),
  );
  expect(found).toEqual([]);
});

test('a short read begins at a key, and what follows is found by what it hangs on', () => {
  const short = [...reads].filter(([cypher, { params }]) => isShort(parse(cypher), wholeVocabulary, params));
  expect(short.length).toBeGreaterThan(50);
  const found = short.flatMap(([cypher, { statements }]) =>
    statements.flatMap((one) => {
      const open = planOf(one).filter(
        (step) => /^SEARCH/u.test(step) && !/\b(?:rowid|src|dst|p_key|p_id|p_record|p_line|edge_id \(<expr>)=\?/u.test(step),
      );
      return open.map((step) => `${step}: ${cypher}`);
    }),
  );
  expect(found).toEqual([]);
});
