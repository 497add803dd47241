/** Random questions by one SQL and by the engine alone, on the same store: one answer. */
import { beforeAll, expect, test } from 'vitest';
import { graphRecords } from '../../../../bench/verify/records.ts';
import { type Graph, graphOf } from '../../../differential/graph.ts';
import { makeQuestion } from '../../../differential/question.ts';
import { paramsOf, print } from '../../../differential/tree.ts';
import { Budget } from '../../../engine/budget.ts';
import { parametersFrom, toJson } from '../../../engine/json.ts';
import type { Pushdown } from '../../../engine/pushdown.ts';
import { compileQuery } from '../../../engine/run.ts';
import { modelVocabulary } from '../../../model-vocabulary.ts';
import { parse } from '../../../query/parse.ts';
import { type Params, QueryRefused, type Value } from '../../../store.ts';
import type { SqliteGraph } from '../graph.ts';
import { layoutOf } from '../layout.ts';
import { loadStored } from '../testing.ts';
import { sqlitePushdown } from './take.ts';

const seed = Number(process.env.FC_SEED ?? 1);
const count = 150;
const layout = layoutOf(modelVocabulary);
let drawn: Graph;
let graph: SqliteGraph;
beforeAll(async () => {
  drawn = graphOf(await graphRecords());
  const edges = drawn.nodes.flatMap((node) => drawn.steps(node).flatMap(({ edge, along }) => (along ? [edge] : [])));
  graph = loadStored(layout, drawn.nodes, edges);
});

/** What is collected comes in any order. */
const unordered = (value: Value): Value =>
  Array.isArray(value) ? value.map(unordered).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : value;

/** Rows as texts; null where the question is refused. */
function ask(text: string, params: Params, pushdown: Pushdown | null): string[] | null {
  try {
    const parameters = parametersFrom(params);
    const running = { graph, parameters, budget: new Budget({ steps: 2_000_000, held: 1_000_000 }), now: 0 };
    return [...compileQuery(parse(text), pushdown).run(running)].map((row) => JSON.stringify(row.map((value) => unordered(toJson(value)))));
  } catch (error) {
    if (error instanceof QueryRefused) return null;
    throw error;
  }
}

test(`${count} random questions of seed ${seed} have one answer by SQL and by the engine alone`, () => {
  let answered = 0;
  for (let number = 0; number < count; number += 1) {
    const { tree, style } = makeQuestion(drawn, seed, number);
    const [text, params] = [print(tree, style), paramsOf(tree)];
    const [fused, alone] = [ask(text, params, sqlitePushdown(layout)), ask(text, params, null)];
    const shown = `number ${number}: ${text}\n${JSON.stringify(params)}`;
    // Which rows a page has is open where the order leaves it so.
    if (/LIMIT|SKIP/u.test(text)) expect(fused?.length, shown).toBe(alone?.length);
    else expect(fused?.sort(), shown).toEqual(alone?.sort());
    if (fused) answered += 1;
  }
  expect(answered).toBeGreaterThan(count / 2);
});

test.each([
  'MATCH (o:Official) WHERE EXISTS { MATCH (o)-[:ATTENDED]->(m) WITH m WHERE m.date > "2000" RETURN m } RETURN count(*) AS n',
  'MATCH (m:Meeting) RETURN max(3 * 3) AS a, min(-3) AS b, count(*) AS n',
  'MATCH (m:Meeting) RETURN m.scope AS s ORDER BY 1 * 0, s',
  'MATCH (m:Meeting) WHERE EXISTS { MATCH (m)<--(o) WITH o.scope AS s WITH s WHERE s = m.scope } RETURN count(*) AS n',
])('what was once other: %s', (text) => {
  const fused = ask(text, {}, sqlitePushdown(layout));
  expect(fused).toEqual(ask(text, {}, null));
  expect(fused?.length).toBeGreaterThan(0);
});
