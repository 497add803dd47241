/** The project's own reads: parsed, checked and compiled once, and kept by their text. */
import { Budget } from '../../engine/budget.ts';
import { parametersFrom, toJson } from '../../engine/json.ts';
import { type Compiled, compileQuery } from '../../engine/run.ts';
import type { Value } from '../../engine/values.ts';
import { check } from '../../query/check/check.ts';
import { parse } from '../../query/parse.ts';
import type { Query } from '../../query/tree.ts';
import type { Params, Row } from '../../store.ts';
import { SqliteGraph } from './graph.ts';
import type { Tables } from './graph-rows.ts';
import { isShort } from './short.ts';
import { withinSnapshot } from './snapshot.ts';
import { sqlitePushdown } from './sql/take.ts';

/** Texts kept compiled: the project has some hundreds. */
const mostKept = 1000;
/** They are ours: what ends one of them is its deadline. */
const limits = { steps: 1e9, held: 1e8 };

/** A file of fewer pages (of 4 KiB) is looked through whole in no time: some hundred records. */
const smallPages = 8000;

export interface Reads {
  ask(cypher: string, params: Params): Row[];
  /** Whether it costs little enough to be asked where others wait. */
  isShort(cypher: string, params: Params): boolean;
}
interface Kept extends Compiled {
  query: Query;
}

/** A row by its columns; in a loop, for reads that look through a kind have a hundred thousand of them. */
function rowOf(columns: readonly string[], values: readonly Value[]): Row {
  const row: Row = {};
  for (let at = 0; at < columns.length; at += 1) row[columns[at]!] = toJson(values[at] ?? null);
  return row;
}

/** Asks over one read-only connection. Answers are whole, and all of one state of the graph. */
export function readsOf({ connection, layout }: Tables): Reads {
  const graph = new SqliteGraph(connection, layout);
  const pushdown = sqlitePushdown(layout);
  const kept = new Map<string, Kept>();
  function compiled(cypher: string): Kept {
    const known = kept.get(cypher);
    if (known) return known;
    const query = parse(cypher);
    check(query, layout.vocabulary, null);
    const made = { ...compileQuery(query, pushdown), query };
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '');
    kept.set(cypher, made);
    return made;
  }
  const isSmall = (): boolean => Number(connection.get('PRAGMA page_count', [])?.[0]) < smallPages;
  return {
    ask(cypher, params) {
      const { columns, run } = compiled(cypher);
      const running = { graph, parameters: parametersFrom(params), budget: new Budget(limits), now: Date.now() };
      return withinSnapshot(connection, () => Array.from(run(running), (values) => rowOf(columns, values)));
    },
    isShort: (cypher, params) => isSmall() || isShort(compiled(cypher).query, layout.vocabulary, params),
  };
}
