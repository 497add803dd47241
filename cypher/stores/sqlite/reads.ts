/** The project's own reads: parsed, checked and compiled once, and kept by their text. */
import { Budget } from '../../engine/budget.ts';
import { parametersFrom, toJson } from '../../engine/json.ts';
import { type Compiled, compileQuery } from '../../engine/run.ts';
import { check } from '../../query/check/check.ts';
import { parse } from '../../query/parse.ts';
import type { Params, Row } from '../../store.ts';
import { SqliteGraph } from './graph.ts';
import type { Tables } from './graph-rows.ts';
import { withinSnapshot } from './snapshot.ts';
import { sqlitePushdown } from './sql/take.ts';

/** Texts kept compiled: the project has some hundreds. */
const mostKept = 1000;
/** They are ours: what ends one of them is its deadline. */
const limits = { steps: 1e9, held: 1e8 };

export type Ask = (cypher: string, params: Params) => Row[];

/** Asks over one read-only connection. Answers are whole, and all of one state of the graph. */
export function readsOf({ connection, layout }: Tables): Ask {
  const graph = new SqliteGraph(connection, layout);
  const pushdown = sqlitePushdown(layout);
  const kept = new Map<string, Compiled>();
  function compiled(cypher: string): Compiled {
    const known = kept.get(cypher);
    if (known) return known;
    const query = parse(cypher);
    check(query, layout.vocabulary, null);
    const made = compileQuery(query, pushdown);
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '');
    kept.set(cypher, made);
    return made;
  }
  return (cypher, params) => {
    const { columns, run } = compiled(cypher);
    const running = { graph, parameters: parametersFrom(params), budget: new Budget(limits), now: Date.now() };
    return withinSnapshot(connection, () =>
      Array.from(run(running), (values) => Object.fromEntries(columns.map((column, at) => [column, toJson(values[at] ?? null)]))),
    );
  };
}
