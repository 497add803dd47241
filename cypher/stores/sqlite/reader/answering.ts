/** A person's question, answered within its limits: read, checked against the model, compiled and run on one state of the graph. */
import { Budget, defaultSteps, mostHeld } from '../../../engine/budget.ts';
import { toJson } from '../../../engine/json.ts';
import { compileQuery } from '../../../engine/run.ts';
import { modelVocabulary } from '../../../model-vocabulary.ts';
import type { Value } from '../../../store.ts';
import { questionOf } from '../../asking/question.ts';
import { handOn } from '../../meter.ts';
import type { Work } from '../../process/messages.ts';
import { SqliteGraph } from '../graph.ts';
import type { Tables } from '../graph-rows.ts';
import { rowsOfSnapshot } from '../snapshot.ts';
import { sqlitePushdown } from '../sql/take.ts';

type Question = Work['question'];
/** Answers over one read-only connection. Throws QueryRefused. */
export function answererOf({ connection, layout }: Tables) {
  const graph = new SqliteGraph(connection, layout);
  const pushdown = sqlitePushdown(layout);
  return async (
    { cypher, params, rows, bytes, steps = defaultSteps }: Question['takes'],
    onPart: (rows: Value[][]) => void,
  ): Promise<Question['gives']> => {
    const { query, columns, parameters } = questionOf(cypher, params, modelVocabulary);
    const { run } = compileQuery(query, pushdown);
    const running = { graph, parameters, budget: new Budget({ steps, held: mostHeld }), now: Date.now() };
    function* answers(): Iterable<Value[]> {
      for (const values of run(running)) yield values.map(toJson);
    }
    return { columns, cut: await handOn(rowsOfSnapshot(connection, answers), { rows, bytes }, onPart) };
  };
}
