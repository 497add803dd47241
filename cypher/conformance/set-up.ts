/**
 * Runs the queries that make a scenario's graph. They write, which the product's language cannot: CREATE and DELETE are done here, what they
 * read (MATCH, UNWIND, WITH) and their expressions by the engine. No other clause of writing occurs in them.
 */
import type { MapValue, NodeValue, Value } from '../engine/values.ts';
import { cut, words as kinds } from '../query/grammar.ts';
import { parse } from '../query/parse.ts';
import type { Expression, LabelExpression, Match, NodePattern, PatternPart, RelationshipPattern, Return } from '../query/tree.ts';
import { BuiltGraph } from './built.ts';
import { type Names, rowsAfter, valuesOver } from './run-over.ts';

interface Clause {
  word: 'CREATE' | 'DELETE' | 'READ';
  text: string;
}
const reading: ReadonlySet<number> = new Set([kinds.MATCH, kinds.OPTIONAL, kinds.UNWIND, kinds.WITH]);

/** Cuts a query before each CREATE and DELETE and behind them. */
function clausesOf(query: string): Clause[] {
  const { words } = cut(query);
  const clauses: { word: Clause['word']; start: number }[] = [];
  let depth = 0;
  for (const [at, { type, text, start }] of words.entries()) {
    if ('([{'.includes(text)) depth += 1;
    else if (')]}'.includes(text)) depth -= 1;
    else if (depth > 0) continue;
    else if (type === kinds.CREATE) clauses.push({ word: 'CREATE', start });
    else if (type === kinds.DELETE) clauses.push({ word: 'DELETE', start });
    else if (
      reading.has(type) &&
      ![kinds.STARTS, kinds.ENDS, kinds.OPTIONAL].includes(words[at - 1]?.type ?? 0) &&
      clauses.at(-1)?.word !== 'READ'
    )
      clauses.push({ word: 'READ', start });
  }
  return clauses.map(({ word, start }, at) => {
    const text = query.slice(start, clauses[at + 1]?.start ?? query.length);
    return { word, text: word === 'READ' ? text : text.replace(/^\s*(?:CREATE|DELETE)\b/iu, '') };
  });
}

const labelsOf = (of: LabelExpression | null): string[] =>
  of === null ? [] : of.kind === 'label' ? [of.name] : of.kind === 'and' ? [...labelsOf(of.left), ...labelsOf(of.right)] : fail(of.kind);
function fail(what: string): never {
  throw new Error(`no part of a set-up: ${what}`);
}
const firstClause = (text: string): unknown => parse(text).parts[0]?.clauses[0];
const patternsOf = (text: string): PatternPart[] => (firstClause(`MATCH ${text} RETURN 1 AS one`) as Match).patterns;
const expressionsOf = (text: string): Expression[] => (firstClause(`RETURN ${text}`) as Return).items.map(({ expression }) => expression);

/** The rows after a pattern is made for each of them; names it has are known to the patterns after it. */
function make(graph: BuiltGraph, part: PatternPart, rows: readonly Names[]): Names[] {
  const written = [...part.nodes, ...part.relationships].filter(({ properties }) => properties);
  const expressions = written.map(({ properties }) => properties as Expression);
  const values = valuesOver(graph, rows, expressions);
  return rows.map((row, at) => {
    const names = new Map(row);
    const propertiesOf = (of: NodePattern | RelationshipPattern): MapValue => {
      const place = written.indexOf(of);
      return place < 0 ? new Map() : (values[at]?.[place] as MapValue);
    };
    const nodes = part.nodes.map((pattern): NodeValue => {
      const known = pattern.variable === null ? undefined : names.get(pattern.variable);
      const node = (known as NodeValue | undefined) ?? graph.addNode(labelsOf(pattern.labels), propertiesOf(pattern));
      if (pattern.variable !== null) names.set(pattern.variable, node);
      return node;
    });
    for (const [step, pattern] of part.relationships.entries()) {
      const [left, right] = [nodes[step] as NodeValue, nodes[step + 1] as NodeValue];
      const [from, to] = pattern.direction === 'in' ? [right, left] : [left, right];
      const made = graph.addRelationship(labelsOf(pattern.types)[0] ?? fail('no type'), from, to, propertiesOf(pattern));
      if (pattern.variable !== null) names.set(pattern.variable, made);
    }
    return names;
  });
}

function run(graph: BuiltGraph, query: string): void {
  let rows: Names[] = [new Map()];
  for (const { word, text } of clausesOf(query)) {
    if (word === 'CREATE') for (const part of patternsOf(text)) rows = make(graph, part, rows);
    else if (word === 'READ') rows = rowsAfter(graph, rows, text);
    else {
      const gone = new Set(valuesOver(graph, rows, expressionsOf(text)).flat());
      for (const one of gone) graph.remove(one as Value);
    }
  }
}

/** The graph after these queries. */
export function graphAfter(queries: readonly string[]): BuiltGraph {
  const graph = new BuiltGraph();
  for (const query of queries) run(graph, query);
  return graph;
}
