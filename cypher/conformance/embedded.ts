/** Asks a scenario's question of the engine, as a person's question is asked: parsed, checked with the graph's own words, compiled, run. */
import type { Graph } from '../engine/graph.ts';
import type { Pushdown } from '../engine/pushdown.ts';
import { compileQuery } from '../engine/run.ts';
import { check } from '../query/check/check.ts';
import { parse } from '../query/parse.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import { QueryRefused } from '../store.ts';
import type { Answer } from './judge.ts';
import { read } from './notation.ts';
import { jsonOfTold, toldOfValue, valueOfTold } from './of-value.ts';
import { running } from './run-over.ts';
import type { Scenario } from './scenario.ts';

/** Where the question is asked. */
export interface Place {
  graph: Graph;
  vocabulary: Vocabulary;
  /** What answers clauses by itself; null: all is done by the engine. */
  pushdown: Pushdown | null;
}

function refused(error: unknown, early: boolean): Answer {
  const { message, code, stack } = error as QueryRefused;
  // Whatever else is thrown is a fault of the engine, and never what a scenario expects.
  return error instanceof QueryRefused
    ? { kind: 'refused', early, message: `${code}: ${message}` }
    : { kind: 'crash', message: stack ?? message };
}

/** The answer to its question on a graph that stands already. */
export function answerOn({ graph, vocabulary, pushdown }: Place, { query, parameters }: Scenario): Answer {
  const given = parameters.map(([name, value]) => ({ name, told: read(value) }));
  let early = true;
  try {
    const tree = parse(query);
    check(tree, vocabulary, Object.fromEntries(given.map(({ name, told }) => [name, jsonOfTold(told)])));
    const { columns, run } = compileQuery(tree, pushdown);
    early = false;
    const rows = [...run(running(graph, new Map(given.map(({ name, told }) => [name, valueOfTold(told)]))))];
    return { kind: 'rows', columns, rows: rows.map((row) => row.map(toldOfValue)) };
  } catch (error) {
    return refused(error, early);
  }
}
