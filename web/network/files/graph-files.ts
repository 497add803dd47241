/** The visible graph as files: JSON with places and addresses, GEXF 1.3 with places, colours and sizes for Gephi. */
import { type Edge, isShared } from '../groups.ts';
import type { Style } from '../paint/scene.ts';
import type { Visible } from '../visible.ts';
import { xml } from './svg-context.ts';

/** What a file says of itself. */
export interface About {
  readonly title: string;
  /** The address that shows the same. */
  readonly address: string;
}

/** An edge of two people is no fact: it stands for meetings. */
const nameOf = (edge: Edge): string => (isShared(edge) ? 'TOGETHER' : edge.type);
const written = (edge: Edge): object =>
  isShared(edge) ? { from: edge.from, to: edge.to, type: nameOf(edge), meetings: edge.count } : edge;

const round = (value: number): number => Math.round(value * 10) / 10;

/** Nodes with their places and facts with their ids; an id opens its sentence at `#/node/…?fact=ID`. */
export function jsonOf(visible: Visible, about: About): string {
  const { index, places } = visible;
  const nodes = visible.nodes.map((node) => {
    const i = index.get(node.key)!;
    return { ...node, x: round(places.x[i]!), y: round(places.y[i]!) };
  });
  return `${JSON.stringify({ ...about, nodes, edges: visible.edges.map(written) }, null, 1)}\n`;
}

/** One edge a fact, directed as the model has it. */
export function gexfOf(visible: Visible, style: Style, about: About): string {
  const { columns, index, places } = visible;
  const rgb = (color: string): string =>
    (['r', 'g', 'b'] as const).map((part, i) => `${part}="${Number.parseInt(color.slice(1 + 2 * i, 3 + 2 * i), 16)}"`).join(' ');
  const values = (list: readonly (readonly [id: number, value: string | number | null])[]): string =>
    `<attvalues>${list.flatMap(([id, value]) => (value === null || value === '' ? [] : [`<attvalue for="${id}" value="${xml(String(value))}"/>`])).join('')}</attvalues>`;
  const nodes = visible.nodes.map((node) => {
    const i = index.get(node.key)!;
    const look = style.kinds[columns.kind[i]!]!;
    return `<node id="${xml(node.key)}" label="${xml(node.title)}">${values([
      [0, node.kind],
      [1, node.date],
      [2, node.degree],
    ])}<viz:color ${rgb(look.fill)}/><viz:position x="${round(places.x[i]!)}" y="${round(-places.y[i]!)}" z="0"/><viz:size value="${round(columns.r[i]!)}"/></node>`;
  });
  const edges = visible.edges.map(
    (edge) =>
      `<edge id="${xml(edge.id)}" source="${xml(edge.from)}" target="${xml(edge.to)}" label="${nameOf(edge)}"${edge.count ? ` weight="${edge.count}"` : ''}>${values(
        [
          [0, nameOf(edge)],
          [1, edge.date],
        ],
      )}</edge>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta><creator>Jiyao</creator><description>${xml(`${about.title} ${about.address}`)}</description></meta>`,
    '<graph defaultedgetype="directed" mode="static">',
    '<attributes class="node"><attribute id="0" title="kind" type="string"/><attribute id="1" title="date" type="string"/><attribute id="2" title="degree" type="integer"/></attributes>',
    '<attributes class="edge"><attribute id="0" title="type" type="string"/><attribute id="1" title="date" type="string"/></attributes>',
    '<nodes>',
    ...nodes,
    '</nodes>',
    '<edges>',
    ...edges,
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}
