/** What is drawn of what was gathered: without hidden kinds and nodes, up to the day of the playback; and what is set off in it. */
import type { GraphNode } from '../shapes.ts';
import { type Choices, isComparedAhead } from './choices.ts';
import { type Columns, columnsOf } from './columns.ts';
import type { Gathered } from './gather.ts';
import { sharedId, type Tie } from './groups.ts';
import type { Emphasis } from './paint/scene.ts';
import type { Places } from './paint/view.ts';

export interface Seen {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly Tie[];
  readonly columns: Columns;
  readonly index: ReadonlyMap<string, number>;
  /** The facts of each tie. */
  readonly ties: readonly (readonly Tie[])[];
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

/** The part of the gathered graph that the choices leave. */
export function seenOf(all: Gathered, choices: Choices): Seen {
  const gone = new Set(choices.hide);
  const { nodes, edges } = asOf(all, choices, choices.day);
  const hidden = all.nodes.filter((node) => gone.has(node.key)).length;
  const filtered = all.nodes.length - nodes.length - hidden;
  const { columns, index, ties } = columnsOf(nodes, edges);
  const at = (axis: 0 | 1): Float64Array => Float64Array.from(columns.keys, (key) => all.places.get(key)?.[axis] ?? 0);
  return {
    nodes,
    edges,
    columns,
    index,
    ties,
    places: { x: at(0), y: at(1) },
    filtered,
    // A group counts what stands behind it: only entries themselves can be new.
    before: choices.since && !isComparedAhead(choices) && !all.groups ? keysOf(asOf(all, choices, choices.since)) : null,
  };
}

/**
 * What was on record up to a day: a node enters with the first of its facts, also where that leads to one not shown; undated facts are
 * always there, and none is ever ended.
 */
function asOf(all: Gathered, choices: Choices, day: string): { nodes: GraphNode[]; edges: Tie[] } {
  const gone = new Set(choices.hide);
  const kept = new Map(all.nodes.filter((node) => !choices.without.has(node.kind) && !gone.has(node.key)).map((node) => [node.key, node]));
  const known = all.edges.filter((edge) => kept.has(edge.from) && kept.has(edge.to));
  if (!day) return { nodes: [...kept.values()], edges: known };
  const edges = known.filter((edge) => !edge.date || edge.date <= day);
  const told = all.edges.filter((edge) => !edge.date || edge.date <= day);
  const tied = new Set(told.flatMap((edge) => [edge.from, edge.to]));
  const waiting = new Set(all.edges.flatMap((edge) => [edge.from, edge.to]).filter((key) => !tied.has(key)));
  const nodes = [...kept.values()].filter((node) => !waiting.has(node.key) && (node.date ?? '') <= day);
  return { nodes, edges };
}

const keysOf = ({ nodes, edges }: { nodes: readonly GraphNode[]; edges: readonly Tie[] }): Before => ({
  nodes: new Set(nodes.map(({ key }) => key)),
  edges: new Set(edges.map(({ id }) => id)),
});

/**
 * What is set off: the path where one is shown, else the current node with what it touches, else what is new in a comparison; and
 * whatever is picked or pinned.
 */
export function emphasisOf(seen: Seen, all: Gathered, choices: Choices, selection: string): Emphasis {
  const { columns, index, ties } = seen;
  const lit = new Uint8Array(columns.keys.length);
  const litTies = new Uint8Array(columns.from.length);
  const at = (key: string): number => index.get(key) ?? -1;
  const all_ = (keys: readonly string[]): number[] => keys.map(at).filter((i) => i >= 0);
  const current = at(choices.node);
  const { paths } = all.paths;
  const [one, other] = choices.tie;
  const chosenTie = all.people && one && other ? sharedId(one, other) : selection;
  const steps = new Set(paths.flatMap((path) => path.edges.map((edge) => edge.id)));
  if (steps.size) {
    for (const i of all_(paths.flatMap((path) => path.nodes.map((node) => node.key)))) lit[i] = 1;
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
  } else if (seen.before) {
    const { nodes, edges } = seen.before;
    columns.keys.forEach((key, i) => {
      if (!nodes.has(key)) lit[i] = 1;
    });
    ties.forEach((facts, e) => {
      if (facts.some(({ id }) => !edges.has(id))) litTies[e] = 1;
    });
  }
  return {
    dim: steps.size > 0 || current >= 0 || seen.before !== null,
    lit,
    litTies,
    current,
    tie: chosenTie ? ties.findIndex((facts) => facts.some((fact) => fact.id === chosenTie)) : -1,
    picked: all_(choices.picked),
    pinned: all_([...choices.pins.keys()]),
    first: all_([choices.seed, ...choices.path, ...choices.picked]),
  };
}
