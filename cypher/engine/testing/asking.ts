/** For tests: what a query gives by default where there is no graph, and how values are written. */
import { parse } from '../../query/parse.ts';
import { Budget } from '../budget.ts';
import type { Graph } from '../graph.ts';
import { isList, isMap, typeName } from '../kinds.ts';
import { namesOf } from '../operators/names.ts';
import { fractionText } from '../operators/printing.ts';
import { compileQuery } from '../run.ts';
import { Temporal } from '../temporal/types.ts';
import type { MapValue, Value } from '../values.ts';

const noGraph = (): never => {
  throw new RangeError('this test has no graph');
};
const none: Graph = { nodes: noGraph, size: noGraph, relationshipsOf: noGraph, node: noGraph };

interface Circumstances {
  graph?: Graph;
  parameters?: MapValue;
  steps?: number;
}
/** The rows of a query; throws what it is refused with. The check is not asked, so that types show when the query runs. */
export function rowsOf(query: string, { graph = none, parameters = new Map(), steps = 1e6 }: Circumstances = {}): Value[][] {
  const budget = new Budget({ steps, held: steps });
  return [...compileQuery(parse(query), null).run({ graph, parameters, budget, now: Date.UTC(2026, 10, 30) })];
}
/** The value of an expression. */
export const evaluated = (expression: string, circumstances?: Circumstances): Value =>
  rowsOf(`RETURN ${expression} AS x`, circumstances)[0]?.[0] ?? null;

/** A value as Cypher writes it, so that 1 and 1.0 differ; names of maps in order. */
export function written(value: Value): string {
  if (typeof value === 'string') return `'${value.replace(/[\\']/gu, '\\$&').replace(/\n/gu, '\\n')}'`;
  if (typeof value === 'number') return fractionText(value);
  if (isList(value)) return `[${value.map(written).join(', ')}]`;
  if (isMap(value))
    return `{${namesOf(value)
      .map((name) => `${name}: ${written(value.get(name) ?? null)}`)
      .join(', ')}}`;
  if (value instanceof Temporal) return `${value.type.toLowerCase().replace(' ', '')}('${value}')`;
  return typeof value === 'object' && value !== null ? typeName(value) : String(value);
}
