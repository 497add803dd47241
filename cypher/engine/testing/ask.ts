/** Asks a graph a question as it is written, for tests. */
import { parse } from '../../query/parse.ts';
import { Budget } from '../budget.ts';
import type { Graph } from '../graph.ts';
import { compileQuery } from '../run.ts';
import type { Running } from '../running.ts';
import { type MapValue, NodeValue, PathValue, RelationshipValue, type Value } from '../values.ts';

/** A value as a short text: nodes by their numbers, relationships as `r` and theirs, paths as a node and relationships. */
export function shown(value: Value): string {
  if (value instanceof NodeValue) return String(value.id);
  if (value instanceof RelationshipValue) return `r${value.id}`;
  if (value instanceof PathValue) return [shown(value.nodes[0]!), ...value.relationships.map(shown)].join('-');
  if (Array.isArray(value)) return `[${value.map(shown)}]`;
  if (value instanceof Map) return `{${[...value].map(([name, each]) => `${name}: ${shown(each)}`)}}`;
  return typeof value === 'string' ? `'${value}'` : String(value);
}

export const runningOn = (graph: Graph, parameters: MapValue = new Map(), limits = { steps: 1_000_000, held: 100_000 }): Running => ({
  graph,
  parameters,
  budget: new Budget(limits),
  now: 0,
});

/** Rows of a question, each as one text. */
export const ask = (graph: Graph, text: string, running = runningOn(graph)): string[] =>
  [...compileQuery(parse(text), null).run(running)].map((row) => row.map(shown).join(' '));
