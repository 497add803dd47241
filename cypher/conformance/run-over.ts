/** Runs parts of a set-up over rows of names, by the engine alone. */
import { Budget } from '../engine/budget.ts';
import type { Graph } from '../engine/graph.ts';
import { compileQuery } from '../engine/run.ts';
import type { MapValue, Value } from '../engine/values.ts';
import { parse } from '../query/parse.ts';
import type { Expression, Query } from '../query/tree.ts';

export type Names = ReadonlyMap<string, Value>;

const limits = { steps: 5_000_000, held: 5_000_000 };
/** When every scenario's query is run. */
const now = Date.UTC(2024, 0, 15, 10, 30);
/** One run of a query over a graph. */
export const running = (graph: Graph, parameters: MapValue) => ({ graph, parameters, budget: new Budget(limits), now });

/** The name of the row itself, and what gives each of its names a name again. */
const row = '`the row`';
function prefix(rows: readonly Names[]): string {
  const names = [...(rows[0]?.keys() ?? [])].map((name) => `${row}.\`${name}\` AS \`${name}\``);
  return `UNWIND $rows AS ${row} WITH ${[row, ...names].join(', ')} `;
}
const run = (graph: Graph, rows: readonly Names[], query: Query): Value[][] => [
  ...compileQuery(query, null).run(running(graph, new Map([['rows', rows.map((names) => new Map(names))]]))),
];

/** The values of expressions, row by row. */
export function valuesOver(graph: Graph, rows: readonly Names[], expressions: readonly Expression[]): Value[][] {
  if (expressions.length === 0) return rows.map(() => []);
  const query = parse(`${prefix(rows)} RETURN 1 AS one`);
  const last = query.parts[0]?.clauses.at(-1);
  if (last?.kind !== 'return') throw new Error('a query ends with RETURN');
  last.items = expressions.map((expression, at) => ({ at: 0, expression, name: `c${at}`, aliased: true }));
  return run(graph, rows, query);
}

/** The rows after clauses that read. */
export function rowsAfter(graph: Graph, rows: readonly Names[], clauses: string): Names[] {
  // WITH would take the row's own name out of scope, and a question without names cannot end with *.
  const query = parse(`${prefix(rows)} ${clauses} RETURN *, 1 AS \`one more\``);
  const { columns } = compileQuery(query, null);
  return run(graph, rows, query).map((values) => {
    const names = values.map((value, at): [string, Value] => [columns[at] ?? '', value]);
    return new Map(names.filter(([name]) => !['the row', 'one more'].includes(name)));
  });
}
