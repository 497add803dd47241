/** What is drawn of what was gathered: without hidden kinds and nodes, up to the day of the playback; and what is set off in it. */
import type { GraphEdge, GraphNode } from '../shapes.ts';
import type { Choices } from './choices.ts';
import { type Columns, columnsOf } from './columns.ts';
import type { Gathered } from './gather.ts';
import { grouped } from './grouped.ts';
import type { Emphasis } from './paint/scene.ts';
import type { Places } from './paint/view.ts';

export interface Seen {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly columns: Columns;
  readonly index: ReadonlyMap<string, number>;
  /** The facts of each tie. */
  readonly ties: readonly (readonly GraphEdge[])[];
  readonly places: Places;
  /** Nodes left out by kind or time, those hidden by hand not counted. */
  readonly filtered: number;
}

/** The part of the gathered graph that the choices leave. A node enters with the first of its facts, and undated facts are always there. */
export function seenOf(all: Gathered, choices: Choices, name: (kind: string) => string): Seen {
  const { day } = choices;
  const gone = new Set(choices.hide);
  const kept = new Map(all.nodes.filter((node) => !choices.without.has(node.kind) && !gone.has(node.key)).map((node) => [node.key, node]));
  const known = all.edges.filter((edge) => kept.has(edge.from) && kept.has(edge.to));
  const edges = day ? known.filter((edge) => !edge.date || edge.date <= day) : known;
  const tied = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const waiting = new Set(day ? known.flatMap((edge) => [edge.from, edge.to]).filter((key) => !tied.has(key)) : []);
  const late = (node: GraphNode): boolean => day !== '' && (waiting.has(node.key) || (node.date ?? '') > day);
  const nodes = [...kept.values()].filter((node) => !late(node));
  const hidden = all.nodes.filter((node) => gone.has(node.key)).length;
  const filtered = all.nodes.length - nodes.length - hidden;
  const drawn = choices.groups ? grouped(nodes, edges, all.places, new Set(choices.apart), name) : { nodes, edges, places: all.places };
  const { columns, index, ties } = columnsOf(drawn.nodes, drawn.edges);
  const at = (axis: 0 | 1): Float64Array => Float64Array.from(columns.keys, (key) => drawn.places.get(key)?.[axis] ?? 0);
  return { nodes: drawn.nodes, edges: drawn.edges, columns, index, ties, places: { x: at(0), y: at(1) }, filtered };
}

/** What is set off: the path where one is shown, else the current node with what it touches; and whatever is picked or pinned. */
export function emphasisOf(seen: Seen, all: Gathered, choices: Choices, selection: string): Emphasis {
  const { columns, index, ties } = seen;
  const lit = new Uint8Array(columns.keys.length);
  const litTies = new Uint8Array(columns.from.length);
  const at = (key: string): number => index.get(key) ?? -1;
  const all_ = (keys: readonly string[]): number[] => keys.map(at).filter((i) => i >= 0);
  const current = at(choices.node);
  const steps = new Set(all.paths.flatMap((path) => path.edges.map((edge) => edge.id)));
  if (steps.size) {
    for (const i of all_(all.paths.flatMap((path) => path.nodes.map((node) => node.key)))) lit[i] = 1;
    ties.forEach((facts, e) => {
      if (facts.some((fact) => steps.has(fact.id))) litTies[e] = 1;
    });
  } else if (current >= 0) {
    lit[current] = 1;
    for (let e = 0; e < columns.from.length; e += 1)
      if (columns.from[e] === current || columns.to[e] === current) {
        litTies[e] = 1;
        lit[columns.from[e]!] = 1;
        lit[columns.to[e]!] = 1;
      }
  }
  return {
    dim: steps.size > 0 || current >= 0,
    lit,
    litTies,
    current,
    tie: selection ? ties.findIndex((facts) => facts.some((fact) => fact.id === selection)) : -1,
    picked: all_(choices.picked),
    pinned: all_([...choices.pins.keys()]),
    first: all_([choices.seed, ...choices.path, ...choices.picked]),
  };
}
