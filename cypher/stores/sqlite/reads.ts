/** The project's own reads: parsed, checked and compiled once, and kept by their text. */
import { Budget } from '../../engine/budget.ts';
import { parametersFrom, toJson } from '../../engine/json.ts';
import { type Compiled, compileQuery } from '../../engine/run.ts';
import type { Running } from '../../engine/running.ts';
import type { Value } from '../../engine/values.ts';
import { check } from '../../query/check/check.ts';
import { parse } from '../../query/parse.ts';
import type { Query } from '../../query/tree.ts';
import type { Value as Json, Params, Row } from '../../store.ts';
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

/** Rows that go from a process to the app at once: one message of a hundred thousand is read many times over before it is whole. */
const partRows = 1000;

export interface Reads {
  ask(cypher: string, params: Params): Row[];
  /** The same in parts, as values in the order of the columns, which are given back. */
  askInParts(cypher: string, params: Params, onPart: (rows: Json[][]) => void): string[];
  /** Whether it costs little enough to be asked where others wait. */
  isShort(cypher: string, params: Params): boolean;
}
interface Kept extends Compiled {
  query: Query;
}

/** A row by its columns; in a loop, for reads that look through a kind have a hundred thousand of them. */
export function rowOf(columns: readonly string[], values: readonly Json[]): Row {
  const row: Row = {};
  for (let at = 0; at < columns.length; at += 1) row[columns[at]!] = values[at] ?? null;
  return row;
}
const jsonOf = (values: readonly Value[]): Json[] => values.map(toJson);

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
  const running = (params: Params): Running => ({
    graph,
    parameters: parametersFrom(params),
    budget: new Budget(limits),
    now: Date.now(),
  });
  return {
    ask(cypher, params) {
      const { columns, run } = compiled(cypher);
      return withinSnapshot(connection, () => Array.from(run(running(params)), (values) => rowOf(columns, jsonOf(values))));
    },
    askInParts(cypher, params, onPart) {
      const { columns, run } = compiled(cypher);
      let part: Json[][] = [];
      withinSnapshot(connection, () => {
        for (const values of run(running(params))) {
          part.push(jsonOf(values));
          if (part.length < partRows) continue;
          onPart(part);
          part = [];
        }
      });
      if (part.length > 0) onPart(part);
      return [...columns];
    },
    isShort: (cypher, params) => isSmall() || isShort(compiled(cypher).query, layout.vocabulary, params),
  };
}
