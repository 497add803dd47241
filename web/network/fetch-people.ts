/** The network of a person as one of people: who was present with whom, meetings folded into edges. Expanding brings another's company. */
import type { Ctx } from '../context.ts';
import type { GraphNode, NodeRef } from '../shapes.ts';
import { type Fetched, mild, noPaths, type Range, settle } from './fetch.ts';
import { type Edge, sharedId } from './groups.ts';
import { expandBy, type Options } from './options.ts';
import type { Point } from './point.ts';

/** Company asked for at once; the API gives no more. */
const most = 1000;
/** Edges drawn between those around the centre, for each of them: more would be a web in which none can be told apart. */
const each = 0.8;

/** Fetches and lays out a person's company. The same options over the same records give the same places. */
export async function fetchPeople(
  options: Options,
  range: Range,
  saved: ReadonlyMap<string, Point>,
  { api }: Ctx,
  signal: AbortSignal,
): Promise<Fetched> {
  const { seed, open, size } = options;
  const [start, ...answers] = await Promise.all([
    api.company(seed, { limit: Math.min(most, size - 1), ...range }, signal),
    ...open.map(({ key }) => api.company(key, { limit: most, ...range }, signal)),
  ]);
  const found = new Map<string, NodeRef>([start!.person, ...start!.company].map((node) => [node.key, node]));
  const stages = [[...found.keys()]];
  const beyond = new Map<string, number>();
  const grown: number[] = [];
  answers.forEach(({ company, hidden, person }) => {
    const fresh = company.filter(({ key }) => !found.has(key));
    for (const node of fresh.slice(0, expandBy)) found.set(node.key, node);
    grown.push(Math.min(fresh.length, expandBy));
    beyond.set(person.key, Math.max(0, fresh.length - expandBy) + hidden);
    stages.push([...found.keys()]);
  });
  const keys = [...found.keys()];
  const centre = [...new Set([seed, ...open.map(({ key }) => key)])];
  const { people, ties: shared, hidden } = await api.shared(keys, centre, Math.round(keys.length * each), range, signal);
  const met = new Map(people.map(({ key, meetings }) => [key, meetings]));
  const nodes = new Map<string, GraphNode>(
    [...found.values()].map(({ key, kind, title, labels, date }) => [key, { key, kind, title, labels, date, degree: met.get(key) ?? 0 }]),
  );
  const edges: Edge[] = shared.map(({ from, to, together }) => ({
    id: sharedId(from, to),
    type: 'ATTENDED',
    from,
    to,
    date: null,
    count: together,
  }));
  let places: ReadonlyMap<string, Point> = new Map();
  for (const stage of stages) places = await settle(new Set(stage), nodes, edges, places, new Map(), 0.5, signal);
  const held = new Map([...saved, ...options.pins].filter(([key]) => nodes.has(key)));
  if (held.size) places = await settle(new Set(keys), nodes, edges, places, held, mild, signal);
  return {
    nodes: [...nodes.values()],
    edges,
    places,
    hidden: start!.hidden,
    beyond,
    paths: noPaths,
    grown,
    people: { meetings: start!.meetings, weaker: hidden },
    groups: null,
  };
}
