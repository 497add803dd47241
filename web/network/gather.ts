/** The graph of a network view: the start and every expansion, merged in the order of the address, laid out stage by stage. */
import { type Ctx, rangeOf } from '../context.ts';
import type { GraphAnswer, GraphEdge, GraphNode } from '../shapes.ts';
import type { State } from '../state.ts';
import { arrange } from './arrange.ts';
import type { Point } from './layout.ts';

const startNodes = 70;
const expandNodes = 60;

export interface Gathered {
  readonly seed: string;
  readonly expanded: readonly string[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly positions: Readonly<Record<string, Point>>;
  /** Nodes the limits left out. */
  readonly hidden: number;
}

/** Keys in a filter, one a line. */
export function keysIn(text: string | undefined): string[] {
  return (text ?? '').split('\n').filter((key) => key !== '');
}

/** How large marks are drawn at a zoom: they grow and shrink less than the distances. */
export function markScale(zoom: number): number {
  return Math.min(1.3, Math.max(0.55, Math.sqrt(zoom)));
}

/** The radius of a mark, before its scale: by its ties in the whole graph. */
export function radius(node: GraphNode): number {
  return Math.min(15, 4.5 + Math.sqrt(node.degree) * 1.25);
}

/** Fetches and lays out what the address asks for. The same address over the same records gives the same positions. */
export async function gather(state: State, ctx: Ctx, signal: AbortSignal): Promise<Gathered> {
  const seed = state.filter.seed ?? '';
  const expanded = keysIn(state.filter.open);
  const range = rangeOf(state);
  const first = await ctx.api.graph({ ...(seed ? { seed } : {}), limit: startNodes, ...range }, signal);
  const stages = [first, ...(await Promise.all(expanded.map((key) => ctx.api.graph({ seed: key, limit: expandNodes, ...range }, signal))))];
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  let positions: Record<string, Point> = {};
  for (const stage of stages) {
    take(stage, nodes, edges);
    const task = {
      nodes: [...nodes.values()].map((node) => ({ key: node.key, kind: node.kind, date: node.date, r: radius(node) })),
      edges: [...edges.values()].map(({ from, to }) => ({ from, to })),
      before: positions,
    };
    positions = await arrange(task, signal);
  }
  const hidden = stages.reduce((sum, stage) => sum + stage.hidden, 0);
  return { seed, expanded, nodes: [...nodes.values()], edges: [...edges.values()], positions, hidden };
}

function take(stage: GraphAnswer, nodes: Map<string, GraphNode>, edges: Map<string, GraphEdge>): void {
  for (const node of stage.nodes) nodes.set(node.key, node);
  for (const edge of stage.edges) edges.set(edge.id, edge);
}

/** What is drawn of it: without the kinds and nodes the reader has hidden. */
export function visible(all: Gathered, state: State): { nodes: GraphNode[]; edges: GraphEdge[]; hiddenByFilter: number } {
  const kinds = new Set((state.filter.without ?? '').split(','));
  const gone = new Set(keysIn(state.filter.hide));
  const nodes = all.nodes.filter((node) => !kinds.has(node.kind) && !gone.has(node.key));
  const keys = new Set(nodes.map((node) => node.key));
  return {
    nodes,
    edges: all.edges.filter((edge) => keys.has(edge.from) && keys.has(edge.to)),
    hiddenByFilter: all.nodes.length - nodes.length,
  };
}
