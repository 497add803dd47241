/** The labels of a network: measured, placed and drawn anew after every zoom. */
import { put, s } from '../dom.ts';
import { shorten } from '../format.ts';
import type { GraphNode } from '../shapes.ts';
import { markScale, radius } from './gather.ts';
import { type Box, placeLabels, textWidth } from './labels.ts';
import type { Scene } from './picture.ts';

const size = 12.5;
const lineHeight = 16;
const longest = 15;
/** The corner where the zoom buttons stand. */
const toolsWide = 46;
const toolsTall = 106;

function linesOf(node: GraphNode): string[] {
  return node.kind === 'Meeting' && node.date ? [shorten(node.title, longest), node.date] : [shorten(node.title, longest)];
}

/** Draws the labels that fit; the current node and what it touches come first, then meetings, then by ties. */
export function drawLabels(
  layer: SVGElement,
  scene: Scene,
  at: (key: string) => [number, number],
  current: string,
  view: Box,
  zoom: number,
): void {
  const near = new Set(scene.edges.flatMap((edge) => (edge.from === current ? [edge.to] : edge.to === current ? [edge.from] : [])));
  const boxes = placeLabels(
    scene.nodes.map((node) => {
      const [x, y] = at(node.key);
      const lines = linesOf(node);
      const width = Math.max(...lines.map(textWidth)) * size + 4;
      const first = node.key === current || node.key === scene.seed ? 1e6 : near.has(node.key) ? 1e5 : node.kind === 'Meeting' ? 1e4 : 0;
      return {
        key: node.key,
        x,
        y,
        r: radius(node) * markScale(zoom),
        width,
        height: lines.length * lineHeight,
        priority: first + node.degree,
        must: first >= 1e4 && first !== 1e5,
      };
    }),
    view,
    [{ x: view.width - toolsWide, y: 0, width: toolsWide, height: toolsTall }],
  );
  put(
    layer,
    ...scene.nodes.map((node) => {
      const box = boxes.get(node.key);
      if (!box) return null;
      const x = box.x + box.width / 2;
      const tone = current && node.key !== current && !near.has(node.key) ? 'far' : '';
      return s(
        'text',
        { x, y: box.y, class: `${node.kind === 'Meeting' ? 'strong' : ''} ${tone}` },
        ...linesOf(node).map((line, i) => s('tspan', { x, dy: i ? lineHeight : lineHeight - 4 }, line)),
      );
    }),
  );
}
