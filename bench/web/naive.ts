/** What a first version would be: d3-force on the page, every node and edge an SVG element. Tells when its first picture stood. */
import { drag, forceCenter, forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum, select, zoom } from 'd3';
import { fetchGraph } from './graph.ts';
import { painted } from './painted.ts';

const graph = await fetchGraph();
type Node = SimulationNodeDatum & { title: string };
const nodes: Node[] = graph.titles.map((title) => ({ title }));
const links = Array.from(graph.from, (source, e) => ({ source: nodes[source]!, target: nodes[graph.to[e]!]! }));
const svg = select('#stage').append('svg').attr('width', 1100).attr('height', 640);
const all = svg.append('g').attr('transform', 'translate(550,320)');
const lines = all.append('g').attr('stroke', '#999').selectAll('line').data(links).join('line');
const marks = all.append('g').selectAll<SVGCircleElement, Node>('circle').data(nodes).join('circle').attr('r', 4).attr('fill', '#0072B2');
marks.append('title').text((node) => node.title);
marks.call(drag<SVGCircleElement, Node>());
svg.call(zoom<SVGSVGElement, unknown>().on('zoom', (event) => all.attr('transform', event.transform)));
const draw = (): void => {
  lines
    .attr('x1', (tie) => tie.source.x!)
    .attr('y1', (tie) => tie.source.y!)
    .attr('x2', (tie) => tie.target.x!)
    .attr('y2', (tie) => tie.target.y!);
  marks.attr('cx', (node) => node.x!).attr('cy', (node) => node.y!);
};
const simulation = forceSimulation(nodes)
  .force('charge', forceManyBody())
  .force('link', forceLink(links))
  .force('center', forceCenter(0, 0))
  .on('tick', () => {
    draw();
    void painted().then((firstPaint) => Object.assign(globalThis, { firstPaint }));
    simulation.stop();
  });
