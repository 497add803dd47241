/** The graph of a network view: the start, every expansion, the path, in the order of the address; then laid out phase by phase. */
import type { Ctx } from '../context.ts';
import type { GraphNode, PathsAnswer } from '../shapes.ts';
import { columnsOf } from './columns.ts';
import { arrange, prepareLayout } from './engine/arrange.ts';
import { taskOf } from './engine/task.ts';
import { drawnGroups, type Edge, mostDrawn, openedGroups } from './groups.ts';
import { expandBy, type Options } from './options.ts';
import type { Point } from './point.ts';

/** The most neighbours asked for at once; the API gives no more. */
const most = 2000;
/** Heat of a last settling around what the reader has pinned. */
export const mild = 0.25;

export interface Fetched {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly Edge[];
  readonly places: ReadonlyMap<string, Point>;
  /** Nodes the start left out, and how many each expanded node still has beyond its cap. */
  readonly hidden: number;
  readonly beyond: ReadonlyMap<string, number>;
  readonly paths: PathsAnswer;
  /** How many nodes each expansion brought, in their order. */
  readonly grown: readonly number[];
  /** Of the whole as groups: how much they stand for, and the group of each member that is shown by itself; null elsewhere. */
  readonly people: People | null;
  readonly groups: { readonly nodes: number; readonly edges: number; readonly of: ReadonlyMap<string, string> } | null;
}
/** Of a network of people: at how many meetings the person was present, and how many weaker edges between the others are not drawn. */
export interface People {
  readonly meetings: number;
  readonly weaker: number;
}
/** Paths lit in the picture; the view of paths has them all. */
const mostPaths = 5;
export const noPaths: PathsAnswer = { total: 0, steps: null, complete: true, outside: null, paths: [] };
/** The period; and the place, which narrows the whole: what is around a node is of its own. */
export type Range = { from?: string; to?: string; scope?: string };

/** Fetches and lays out what the options ask for. The same options over the same records give the same places. */
export async function fetchNetwork(
  options: Options,
  range: Range,
  saved: ReadonlyMap<string, Point>,
  ctx: Ctx,
  signal: AbortSignal,
  progress: (soFar: Fetched) => void = () => {},
): Promise<Fetched> {
  const { api } = ctx;
  prepareLayout();
  const { seed, open } = options;
  const whole = !seed && !options.path.length;
  if (whole && options.groups) return fetchGroups(options, range, saved, ctx, signal);
  const first = { ...(seed ? { seed } : {}), ...(whole && options.groups === null ? { atMost: mostDrawn } : {}) };
  const [start, ...answers] = await Promise.all([
    api.graph({ ...first, limit: options.size, ...range }, signal),
    ...open.map(({ key, kind }) => api.graph({ seed: key, ...(kind ? { kinds: kind } : {}), limit: most, ...range }, signal)),
  ]);
  if ('atMost' in first && start!.hidden > mostDrawn && !start!.nodes.length) return fetchGroups(options, range, saved, ctx, signal);
  const ends = options.path.length === 2 ? { a: options.path[0]!, b: options.path[1]! } : null;
  const paths = ends ? await api.paths({ ...ends, ...range, limit: mostPaths }, signal) : noPaths;
  const nodes = new Map(start!.nodes.map((node) => [node.key, node]));
  const stages = [new Set(nodes.keys())];
  const beyond = new Map<string, number>();
  const grown: number[] = [];
  answers.forEach((answer, i) => {
    const fresh = answer.nodes.filter((node) => !nodes.has(node.key));
    for (const node of fresh.slice(0, expandBy)) nodes.set(node.key, node);
    grown.push(Math.min(fresh.length, expandBy));
    beyond.set(open[i]!.key, Math.max(0, fresh.length - expandBy) + answer.hidden);
    stages.push(new Set(nodes.keys()));
  });
  const onPaths = paths.paths.flatMap((path) => path.nodes).filter((node) => !nodes.has(node.key));
  for (const node of onPaths) nodes.set(node.key, { ...node, degree: 2 });
  if (onPaths.length) stages.push(new Set(nodes.keys()));
  // The start comes with all its edges.
  const { edges } = stages.length === 1 ? start! : await api.between([...nodes.keys()], range, signal);
  let places: ReadonlyMap<string, Point> = new Map();
  const partial = (now: ReadonlyMap<string, Point>): Fetched => ({
    nodes: [...nodes.values()],
    edges,
    places: now,
    hidden: start!.hidden,
    beyond,
    paths,
    grown,
    people: null,
    groups: null,
  });
  const held = new Map([...saved, ...options.pins]);
  for (const stage of stages) {
    const last = stage.size === nodes.size;
    places = await settle(stage, nodes, edges, places, new Map(), 0.5, signal, last ? (now) => progress(partial(now)) : undefined);
  }
  if (held.size) places = await settle(new Set(nodes.keys()), nodes, edges, places, held, mild, signal);
  return partial(places);
}

/** The whole as groups: where it is asked for so, or too large to be drawn. */
async function fetchGroups(
  options: Options,
  range: Range,
  saved: ReadonlyMap<string, Point>,
  ctx: Ctx,
  signal: AbortSignal,
): Promise<Fetched> {
  const answer = await ctx.api.groups(openedGroups(options.apart), range, signal);
  const { groups, members, edges } = drawnGroups(answer, ctx);
  const nodes = new Map([...groups, ...members].map((node) => [node.key, node]));
  const all = new Set(nodes.keys());
  const held = new Map([...saved, ...options.pins]);
  let places = await settle(new Set(groups.map(({ key }) => key)), nodes, edges, new Map(), new Map(), 1, signal);
  const of = new Map(answer.nodes.map(({ key, group }) => [key, group]));
  if (members.length || held.size) places = await settle(all, nodes, edges, aroundGroups(of, places), held, mild, signal);
  return {
    nodes: [...nodes.values()],
    edges,
    places,
    hidden: 0,
    beyond: new Map(),
    paths: noPaths,
    grown: [],
    people: null,
    groups: { ...answer.total, of },
  };
}

/** Places with the members of opened groups around where their group stands. */
function aroundGroups(of: ReadonlyMap<string, string>, places: ReadonlyMap<string, Point>): Map<string, Point> {
  const all = new Map(places);
  let i = 0;
  for (const [key, group] of of) {
    const [x, y] = places.get(group) ?? [0, 0];
    const away = 26 * Math.sqrt(1 + (i % expandBy));
    all.set(key, [x + away * Math.cos(i * 2.4), y + away * Math.sin(i * 2.4)]);
    i += 1;
  }
  return all;
}

/** Places of one phase of a network, near where its nodes stood before. */
export async function settle(
  stage: ReadonlySet<string>,
  nodes: ReadonlyMap<string, GraphNode>,
  edges: readonly Edge[],
  before: ReadonlyMap<string, Point>,
  held: ReadonlyMap<string, Point>,
  heat: number,
  signal: AbortSignal,
  progress: (places: ReadonlyMap<string, Point>) => void = () => {},
): Promise<ReadonlyMap<string, Point>> {
  const { columns } = columnsOf(
    [...stage].map((key) => nodes.get(key)!),
    edges,
  );
  const asMap = ({ x, y }: { x: Float64Array; y: Float64Array }): ReadonlyMap<string, Point> =>
    new Map(columns.keys.map((key, i) => [key, [x[i]!, y[i]!]]));
  return asMap(await arrange(taskOf(columns, before, held, heat), signal, (now) => progress(asMap(now))));
}
