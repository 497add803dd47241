/** The graph of a network view: the start, every expansion, the path, in the order of the address; then laid out stage by stage. */
import type { Ctx } from '../context.ts';
import type { GraphEdge, GraphNode, PathsAnswer } from '../shapes.ts';
import { type Choices, expandBy } from './choices.ts';
import { columnsOf } from './columns.ts';
import { arrange } from './engine/arrange.ts';
import { type Point, taskOf } from './engine/task.ts';

/** The most neighbours asked for at once; the API gives no more. */
const most = 2000;
/** Heat of a last settling around what the reader has pinned. */
const mild = 0.25;

export interface Gathered {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly places: ReadonlyMap<string, Point>;
  /** Nodes the start left out, and how many each expanded node still has beyond its cap. */
  readonly hidden: number;
  readonly beyond: ReadonlyMap<string, number>;
  readonly paths: PathsAnswer['paths'];
  /** How many nodes each expansion brought, in their order. */
  readonly grown: readonly number[];
}
type Range = { from?: string; to?: string };

/** Fetches and lays out what the choices ask for. The same choices over the same records give the same places. */
export async function gather(
  choices: Choices,
  range: Range,
  kept: ReadonlyMap<string, Point>,
  ctx: Ctx,
  signal: AbortSignal,
  progress: (soFar: Gathered) => void = () => {},
): Promise<Gathered> {
  const { api } = ctx;
  const [start, ...answers] = await Promise.all([
    api.graph({ ...(choices.seed ? { seed: choices.seed } : {}), limit: choices.size, ...range }, signal),
    ...choices.open.map(({ key, kind }) => api.graph({ seed: key, ...(kind ? { kinds: kind } : {}), limit: most, ...range }, signal)),
  ]);
  const ends = choices.path.length === 2 ? { from: choices.path[0]!, to: choices.path[1]! } : null;
  const { paths } = ends ? await api.paths(ends, signal) : { paths: [] };
  const nodes = new Map(start!.nodes.map((node) => [node.key, node]));
  const stages = [new Set(nodes.keys())];
  const beyond = new Map<string, number>();
  const grown: number[] = [];
  answers.forEach((answer, i) => {
    const fresh = answer.nodes.filter((node) => !nodes.has(node.key));
    for (const node of fresh.slice(0, expandBy)) nodes.set(node.key, node);
    grown.push(Math.min(fresh.length, expandBy));
    beyond.set(choices.open[i]!.key, Math.max(0, fresh.length - expandBy) + answer.hidden);
    stages.push(new Set(nodes.keys()));
  });
  const onPaths = paths.flatMap((path) => path.nodes).filter((node) => !nodes.has(node.key));
  for (const node of onPaths) nodes.set(node.key, { ...node, degree: 2 });
  if (onPaths.length) stages.push(new Set(nodes.keys()));
  const { edges } = await api.between([...nodes.keys()], range, signal);
  let places: ReadonlyMap<string, Point> = new Map();
  const partial = (now: ReadonlyMap<string, Point>): Gathered => ({
    nodes: [...nodes.values()],
    edges,
    places: now,
    hidden: start!.hidden,
    beyond,
    paths,
    grown,
  });
  const held = new Map([...kept, ...choices.pins]);
  for (const stage of stages) {
    const last = stage.size === nodes.size;
    places = await settle(stage, nodes, edges, places, new Map(), 0.5, signal, last ? (now) => progress(partial(now)) : undefined);
  }
  if (held.size) places = await settle(new Set(nodes.keys()), nodes, edges, places, held, mild, signal);
  return partial(places);
}

async function settle(
  stage: ReadonlySet<string>,
  nodes: ReadonlyMap<string, GraphNode>,
  edges: readonly GraphEdge[],
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
