/** For tests: the value of an expression, without a graph. */
import { parse } from '../../query/parse.ts';
import type { Expression } from '../../query/tree.ts';
import { Budget } from '../budget.ts';
import type { Compiler } from '../compiler.ts';
import type { Graph } from '../graph.ts';
import { scopeOf } from '../scope.ts';
import type { MapValue, Value } from '../values.ts';
import { expressionsWith } from './compile.ts';

const noGraph = (): never => {
  throw new RangeError('this test has no graph');
};
const graph: Graph = { nodes: noGraph, size: noGraph, relationshipsOf: noGraph, node: noGraph };
const compileExpression = expressionsWith({ patternComprehension: noGraph, subquery: noGraph, pattern: noGraph, shortestPath: noGraph });
const compiler: Compiler = {
  expression: (expression, scope) => compileExpression(expression, scope, compiler),
  query: noGraph,
  pattern: noGraph,
};

/** The expression of `RETURN …`. */
export function expressionOf(text: string): Expression {
  const clause = parse(`RETURN ${text} AS x`).parts[0]?.clauses[0];
  const item = clause?.kind === 'return' ? clause.items[0] : undefined;
  if (!item) throw new RangeError(`no expression: ${text}`);
  return item.expression;
}
/** The value of an expression; throws what it is refused with. */
export function evaluated(text: string, { parameters = new Map(), steps = 1e6 }: { parameters?: MapValue; steps?: number } = {}): Value {
  const evaluate = compiler.expression(expressionOf(text), scopeOf([]));
  return evaluate([], { graph, parameters, budget: new Budget({ steps, held: steps }), now: Date.UTC(2026, 10, 30) });
}
