/** What is drawn of what was fetched: without hidden kinds and nodes, up to the day of the playback; and what is set off in it. */
import type { GraphNode } from '../shapes.ts';
import { type Columns, columnsOf } from './columns.ts';
import type { Fetched } from './fetch.ts';
import { type Edge, sharedId } from './groups.ts';
import { isComparedAhead, type Options } from './options.ts';
import type { Emphasis } from './paint/scene.ts';
import type { Places } from './paint/view.ts';

export interface Visible {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly Edge[];
  readonly columns: Columns;
  readonly index: ReadonlyMap<string, number>;
  /** The facts behind each edge that is drawn. */
  readonly drawnEdges: readonly (readonly Edge[])[];
  readonly places: Places;
  /** Nodes left out by kind or time, those hidden by hand not counted. */
  readonly filtered: number;
  /** What was there at the day of the comparison, where there is one: keys of nodes, ids of facts. */
  readonly before: Before | null;
}
export interface Before {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** The part of the fetched graph that the options leave. */
export function visibleOf(all: Fetched, options: Options): Visible {
  const gone = new Set(options.hide);
  const { nodes, edges } = asOf(all, options, options.day);
  const hidden = all.nodes.filter((node) => gone.has(node.key)).length;
  const filtered = all.nodes.length - nodes.length - hidden;
  const { columns, index, drawnEdges } = columnsOf(nodes, edges);
  const at = (axis: 0 | 1): Float64Array => Float64Array.from(columns.keys, (key) => all.places.get(key)?.[axis] ?? 0);
  return {
    nodes,
    edges,
    columns,
    index,
    drawnEdges,
    places: { x: at(0), y: at(1) },
    filtered,
    // A group counts what stands behind it: only entries themselves can be new.
    before: options.since && !isComparedAhead(options) && !all.groups ? keysOf(asOf(all, options, options.since)) : null,
  };
}

/**
 * What was on record up to a day: a node enters with the first of its facts, also where that leads to one not shown; undated facts are
 * always there, and none is ever ended.
 */
function asOf(all: Fetched, options: Options, day: string): { nodes: GraphNode[]; edges: Edge[] } {
  const gone = new Set(options.hide);
  const kept = new Map(all.nodes.filter((node) => !options.without.has(node.kind) && !gone.has(node.key)).map((node) => [node.key, node]));
  const known = all.edges.filter((edge) => kept.has(edge.from) && kept.has(edge.to));
  if (!day) return { nodes: [...kept.values()], edges: known };
  const edges = known.filter((edge) => !edge.date || edge.date <= day);
  const told = all.edges.filter((edge) => !edge.date || edge.date <= day);
  const connected = new Set(told.flatMap((edge) => [edge.from, edge.to]));
  const waiting = new Set(all.edges.flatMap((edge) => [edge.from, edge.to]).filter((key) => !connected.has(key)));
  const nodes = [...kept.values()].filter((node) => !waiting.has(node.key) && (node.date ?? '') <= day);
  return { nodes, edges };
}

const keysOf = ({ nodes, edges }: { nodes: readonly GraphNode[]; edges: readonly Edge[] }): Before => ({
  nodes: new Set(nodes.map(({ key }) => key)),
  edges: new Set(edges.map(({ id }) => id)),
});

/**
 * What is set off: the path where one is shown, else the current node with what it touches, else what is new in a comparison; and
 * whatever is picked or pinned.
 */
export function emphasisOf(visible: Visible, all: Fetched, options: Options, selection: string): Emphasis {
  const { columns, index, drawnEdges } = visible;
  const lit = new Uint8Array(columns.keys.length);
  const litEdges = new Uint8Array(columns.from.length);
  const at = (key: string): number => index.get(key) ?? -1;
  const all_ = (keys: readonly string[]): number[] => keys.map(at).filter((i) => i >= 0);
  const current = at(options.node);
  const { paths } = all.paths;
  const [one, other] = options.pair;
  const chosenEdge = all.people && one && other ? sharedId(one, other) : selection;
  const steps = new Set(paths.flatMap((path) => path.edges.map((edge) => edge.id)));
  if (steps.size) {
    for (const i of all_(paths.flatMap((path) => path.nodes.map((node) => node.key)))) lit[i] = 1;
    drawnEdges.forEach((facts, e) => {
      if (facts.some((fact) => steps.has(fact.id))) litEdges[e] = 1;
    });
  } else if (current >= 0) {
    lit[current] = 1;
    for (let e = 0; e < columns.from.length; e += 1)
      if (columns.from[e] === current || columns.to[e] === current) {
        litEdges[e] = 1;
        lit[columns.from[e]!] = 1;
        lit[columns.to[e]!] = 1;
      }
  } else if (visible.before) {
    const { nodes, edges } = visible.before;
    columns.keys.forEach((key, i) => {
      if (!nodes.has(key)) lit[i] = 1;
    });
    drawnEdges.forEach((facts, e) => {
      if (facts.some(({ id }) => !edges.has(id))) litEdges[e] = 1;
    });
  }
  return {
    dim: steps.size > 0 || current >= 0 || visible.before !== null,
    lit,
    litEdges,
    current,
    edge: chosenEdge ? drawnEdges.findIndex((facts) => facts.some((fact) => fact.id === chosenEdge)) : -1,
    picked: all_(options.picked),
    pinned: all_([...options.pins.keys()]),
    first: all_([options.seed, ...options.path, ...options.picked]),
  };
}
