/** The oracle's worker: d3-force with the same forces as ours. */
import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3';
import { type LayoutTask, survey } from '../../web/network/engine/simulate.ts';

addEventListener('message', ({ data: task }: MessageEvent<LayoutTask>) => {
  const nodes: SimulationNodeDatum[] = Array.from(task.r, () => ({}));
  const links = Array.from(task.from, (source, e) => ({ source, target: task.to[e]! }));
  forceSimulation(nodes)
    .force('charge', forceManyBody().strength(survey.charge).theta(survey.theta))
    .force('link', forceLink(links).distance(survey.distance))
    .force('x', forceX(0).strength(survey.gather))
    .force('y', forceY(0).strength(survey.level))
    .stop()
    .tick(task.ticks);
  postMessage({ x: Float64Array.from(nodes, (node) => node.x ?? 0), y: Float64Array.from(nodes, (node) => node.y ?? 0) });
});
