/** Matching without any plan, for tests: every node and relationship is tried for every part of a pattern, in the order of writing. */
import type { LabelExpression, NodePattern, PatternPart, RelationshipPattern } from '../../query/tree.ts';
import { shapeOf } from '../../query/walk.ts';
import type { MemoryGraph } from './memory-graph.ts';

/** What is matched so far: names with their nodes (numbers), relationships (`r` and number) or lists of them, and what is used up. */
export interface Assigned {
  names: ReadonlyMap<string, string>;
  used: ReadonlySet<number>;
}
export interface BruteGraph {
  nodes: { labels: string[]; n: bigint }[];
  relationships: { type: string; from: number; to: number; n: bigint }[];
}

function fits(labels: readonly string[], asked: LabelExpression | null): boolean {
  if (asked === null) return true;
  if (asked.kind === 'label') return labels.includes(asked.name);
  if (asked.kind === 'any') return labels.length > 0;
  if (asked.kind === 'not') return !fits(labels, asked.of);
  const [left, right] = [fits(labels, asked.left), fits(labels, asked.right)];
  return asked.kind === 'and' ? left && right : left || right;
}
/** Only maps of `n` with a whole number are known here. */
function hasMap(n: bigint, { properties }: NodePattern | RelationshipPattern): boolean {
  return properties === null || shapeOf(properties).includes(`{"integer":"${n}"}`);
}

function* nodeWays(graph: BruteGraph, pattern: NodePattern, at: number | null, so: Assigned): Generator<{ node: number; so: Assigned }> {
  for (const [node, { labels, n }] of graph.nodes.entries()) {
    if (at !== null && node !== at) continue;
    if (!fits(labels, pattern.labels) || !hasMap(n, pattern)) continue;
    const known = pattern.variable === null ? undefined : so.names.get(pattern.variable);
    if (known !== undefined && known !== String(node)) continue;
    const names = pattern.variable === null ? so.names : new Map(so.names).set(pattern.variable, String(node));
    yield { node, so: { ...so, names } };
  }
}
/** One relationship on from a node. */
function* steps(graph: BruteGraph, pattern: RelationshipPattern, from: number, used: ReadonlySet<number>) {
  for (const [id, one] of graph.relationships.entries()) {
    if (used.has(id) || !fits([one.type], pattern.types) || !hasMap(one.n, pattern)) continue;
    if (pattern.direction !== 'in' && one.from === from) yield { id, to: one.to };
    else if (pattern.direction !== 'out' && one.to === from) yield { id, to: one.from };
  }
}
function* trails(
  graph: BruteGraph,
  pattern: RelationshipPattern,
  from: number,
  used: ReadonlySet<number>,
  walked: number[],
): Generator<{ walked: number[]; to: number; used: ReadonlySet<number> }> {
  const { min, max } = pattern.length ?? { min: 1, max: 1 };
  if (walked.length >= (min ?? 1)) yield { walked, to: from, used };
  if (max !== null && walked.length >= max) return;
  for (const { id, to } of steps(graph, pattern, from, used)) yield* trails(graph, pattern, to, new Set([...used, id]), [...walked, id]);
}

function* partWays(graph: BruteGraph, part: PatternPart, index: number, node: number, path: string, so: Assigned): Generator<Assigned> {
  const link = part.relationships[index];
  if (!link) {
    yield part.path === null ? so : { ...so, names: new Map(so.names).set(part.path, path) };
    return;
  }
  for (const { walked, to, used } of trails(graph, link, node, so.used, [])) {
    const value = link.length === null ? `r${walked[0]}` : `[${walked.map((id) => `r${id}`)}]`;
    const names = link.variable === null ? so.names : new Map(so.names).set(link.variable, value);
    for (const next of nodeWays(graph, part.nodes[index + 1]!, to, { names, used }))
      yield* partWays(graph, part, index + 1, next.node, [path, ...walked.map((id) => `r${id}`)].join('-'), next.so);
  }
}
/** All ways to match the parts. */
export function* bruteMatches(graph: BruteGraph, parts: readonly PatternPart[], so: Assigned): Generator<Assigned> {
  const [part, ...rest] = parts;
  if (!part) {
    yield so;
    return;
  }
  for (const { node, so: begun } of nodeWays(graph, part.nodes[0]!, null, so))
    for (const matched of partWays(graph, part, 0, node, String(node), begun)) yield* bruteMatches(graph, rest, matched);
}
/** Fills a graph of the engine with the same. */
export function fill(graph: MemoryGraph, { nodes, relationships }: BruteGraph): MemoryGraph {
  for (const { labels, n } of nodes) graph.addNode(labels, { n });
  for (const { type, from, to, n } of relationships) graph.addRelationship(type, from, to, { n });
  return graph;
}
