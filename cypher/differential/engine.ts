/** The engine asked as a process that answers people asks it, within this process: with what SQL can answer, or without. */
import { Budget } from '../engine/budget.ts';
import { toJson } from '../engine/json.ts';
import { compileQuery } from '../engine/run.ts';
import { modelVocabulary } from '../model-vocabulary.ts';
import { type Params, QueryRefused, type Value } from '../store.ts';
import { questionOf } from '../stores/asking/question.ts';
import type { SqliteGraph } from '../stores/sqlite/graph.ts';
import { sqlitePushdown } from '../stores/sqlite/sql/take.ts';
import type { Answer } from './answers.ts';

const limits = { steps: 20_000_000, held: 10_000_000 };

/** Answers with at most `most` rows. */
export function askEngine(graph: SqliteGraph, fused: boolean, text: string, params: Params, most: number): Answer {
  try {
    const { query, columns, parameters } = questionOf(text, params, modelVocabulary);
    const { run } = compileQuery(query, fused ? sqlitePushdown(graph.layout) : null);
    const rows: Value[][] = [];
    for (const row of run({ graph, parameters, budget: new Budget(limits), now: Date.now() })) {
      if (rows.length === most) return { kind: 'rows', columns, rows, cut: 'rows' };
      rows.push(row.map(toJson));
    }
    return { kind: 'rows', columns, rows, cut: null };
  } catch (error) {
    if (error instanceof QueryRefused) return { kind: 'refused', code: error.code, message: error.message };
    return { kind: 'crash', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
