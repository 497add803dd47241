/** Where the nodes of a network stand: d3-force with its own seeded randomness, so that the same graph gives the same picture. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3';

export interface LayoutNode {
  readonly key: string;
  readonly kind: string;
  readonly date: string | null;
  readonly r: number;
}
export interface LayoutEdge {
  readonly from: string;
  readonly to: string;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface LayoutTask {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /** Where nodes stood in the stage before; they stay near it. */
  readonly before: Readonly<Record<string, Point>>;
}

interface Body extends SimulationNodeDatum {
  key: string;
  r: number;
  home: number | null;
}

const ticks = 260;
const gap = 230;

/** Positions by key. Meetings are drawn to their place in the order of dates, left to right; ties place the rest. */
export function layout(task: LayoutTask): Record<string, Point> {
  const nodes = [...task.nodes].sort((a, b) => (a.key < b.key ? -1 : 1));
  const days = [...new Set(nodes.filter((node) => node.kind === 'Meeting' && node.date).map((node) => node.date))].sort();
  const homeOf = (node: LayoutNode): number | null =>
    node.kind === 'Meeting' && node.date ? (days.indexOf(node.date) - (days.length - 1) / 2) * gap : null;
  const parents = new Map<string, string>();
  for (const { from, to } of task.edges) {
    if (task.before[from] && !task.before[to]) parents.set(to, from);
    if (task.before[to] && !task.before[from]) parents.set(from, to);
  }
  const bodies: Body[] = nodes.map((node, i) => {
    const near = task.before[node.key] ?? task.before[parents.get(node.key) ?? ''];
    const home = homeOf(node);
    const body: Body = { key: node.key, r: node.r, home };
    if (near) {
      const angle = i * 2.399963;
      const away = task.before[node.key] ? 0 : 30;
      body.x = near.x + away * Math.cos(angle);
      body.y = near.y + away * Math.sin(angle);
    } else if (home !== null) {
      body.x = home;
      body.y = (i % 2 ? 1 : -1) * 20;
    }
    return body;
  });
  const known = new Set(bodies.map((body) => body.key));
  const links = task.edges.filter(({ from, to }) => known.has(from) && known.has(to)).map(({ from, to }) => ({ source: from, target: to }));
  const simulation = forceSimulation(bodies)
    .force('charge', forceManyBody().strength(-260).distanceMax(700))
    .force(
      'link',
      forceLink<Body, { source: string; target: string }>(links)
        .id((body) => body.key)
        .distance(78),
    )
    .force('collide', forceCollide<Body>((body) => body.r + 9).iterations(2))
    .force(
      'x',
      forceX<Body>((body) => body.home ?? 0).strength((body) => (body.home === null ? 0.02 : 0.7)),
    )
    .force('y', forceY<Body>(0).strength(0.085))
    .stop();
  if (Object.keys(task.before).length) simulation.alpha(0.5);
  simulation.tick(ticks);
  return Object.fromEntries(
    bodies.map((body) => [body.key, { x: Math.round((body.x ?? 0) * 10) / 10, y: Math.round((body.y ?? 0) * 10) / 10 }]),
  );
}
