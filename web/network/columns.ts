/** A graph as columns: what layout and drawing work on, cheap to hand to a worker. Several facts between the same two are one drawn edge. */

import { scopeOfKey } from '../holds.ts';
import { isOwnScope } from '../parts/place-name.ts';
import type { GraphNode, NodeKind, RelationshipType } from '../shapes.ts';
import { type Edge, groupRadius, isGroup } from './groups.ts';
import { tellingWords } from './telling.ts';

export interface Columns {
  readonly keys: readonly string[];
  readonly titles: readonly string[];
  /** What of each title a label says, uncut. */
  readonly labels: readonly string[];
  readonly dates: readonly string[];
  /** Kind of each node, an index into `kinds`. */
  readonly kinds: readonly NodeKind[];
  readonly kind: Uint8Array;
  /** Radius of each mark before its scale. */
  readonly r: Float32Array;
  /** Edges of each node in the whole graph. */
  readonly degree: Float32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** How many facts an edge stands for. */
  readonly count: Uint16Array;
  /** Relationship of an edge's first fact, an index into `tones`. */
  readonly tones: readonly RelationshipType[];
  readonly tone: Uint8Array;
}

/** The radius of a mark, before its scale: by its edges in the whole graph. */
export function radius(degree: number): number {
  return Math.min(15, 4.5 + Math.sqrt(degree) * 1.25);
}

/** How many facts a list of edges stands for. */
export const factsOf = (drawnEdges: readonly Edge[]): number => drawnEdges.reduce((sum, { count = 1 }) => sum + count, 0);

/** Labels: the telling words; with the place before them where the picture holds names of several places. */
function labelsOf(nodes: readonly GraphNode[]): string[] {
  const scopes = nodes.map(({ key }) => scopeOfKey(key)).map((scope) => (isOwnScope(scope) ? '' : scope));
  const several = new Set(scopes.filter((scope) => scope !== '')).size > 1;
  return nodes.map(({ kind, title }, at) => {
    const words = tellingWords(kind, title);
    const place = scopes[at] ?? '';
    return several && place !== '' && !words.startsWith(place) ? `${place} · ${words}` : words;
  });
}

/** The columns, in the order of keys; `drawnEdges[i]` are the facts of the line drawn as edge `i`, in the order they came. */
export function columnsOf(
  nodes: readonly GraphNode[],
  edges: readonly Edge[],
): { columns: Columns; index: ReadonlyMap<string, number>; drawnEdges: readonly (readonly Edge[])[] } {
  const sorted = [...nodes].sort((a, b) => (a.key < b.key ? -1 : 1));
  const index = new Map(sorted.map((node, i) => [node.key, i]));
  const kinds = [...new Set(sorted.map((node) => node.kind))].sort();
  const tones = [...new Set(edges.map((edge) => edge.type))].sort();
  const pairs = new Map<string, Edge[]>();
  for (const edge of [...edges].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (edge.from === edge.to || !index.has(edge.from) || !index.has(edge.to)) continue;
    const pair = edge.from < edge.to ? `${edge.from}\n${edge.to}` : `${edge.to}\n${edge.from}`;
    const known = pairs.get(pair);
    if (known) known.push(edge);
    else pairs.set(pair, [edge]);
  }
  const drawnEdges = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, facts]) => facts);
  const first = drawnEdges.map((facts) => facts[0]!);
  const columns: Columns = {
    keys: sorted.map((node) => node.key),
    titles: sorted.map((node) => node.title),
    labels: labelsOf(sorted),
    dates: sorted.map((node) => (node.kind === 'Meeting' ? (node.date ?? '') : '')),
    kinds,
    kind: Uint8Array.from(sorted, (node) => kinds.indexOf(node.kind)),
    r: Float32Array.from(sorted, (node) => (isGroup(node.key) ? groupRadius : radius)(node.degree)),
    degree: Float32Array.from(sorted, (node) => node.degree),
    from: Uint32Array.from(first, (edge) => index.get(edge.from)!),
    to: Uint32Array.from(first, (edge) => index.get(edge.to)!),
    count: Uint16Array.from(drawnEdges, (facts) => Math.min(65535, factsOf(facts))),
    tones,
    tone: Uint8Array.from(first, (edge) => tones.indexOf(edge.type)),
  };
  return { columns, index, drawnEdges };
}
