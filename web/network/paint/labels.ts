/** The labels of a picture: the current node and what it touches come first, then meetings, then by edges. */
import type { Columns } from '../columns.ts';
import { cutMiddle } from '../telling.ts';
import type { Box } from './boxes.ts';
import type { CanvasContext } from './context.ts';
import { hullRoom, hullTitle } from './hulls.ts';
import { type LabelRequest, placeLabels, textWidth } from './place-labels.ts';
import { type Scene, strength } from './scene.ts';
import { labelSize, markScale, type Reach, type View } from './view.ts';

const longest = 15;
/** The corner where the zoom buttons stand. */
export const tools: Pick<Box, 'width' | 'height'> = { width: 46, height: 106 };
/** The height of a line of a label, in its size. */
const lineHeight = 1.28;
/** Above this many nodes most have no label, and no room is kept for one. */
const labelled = 400;
/** A mark's outline goes beyond its radius by this share at most; rings and pins stand around it. */
const outline = 1.2;
const rings = 6;
/** Beside a mark at the edge, room for the most of its label; the rest is moved along the edge. */
const beside = 40;
/** So many meetings have their label even where it must cover a mark. */
const mostLandmarks = 16;
/** Marks beyond this number are too many to be asked for a label each; the best connected are. */
const asked = 1500;

/** The lines of a node's label. */
function linesOf({ columns }: Scene, i: number): string[] {
  const title = cutMiddle(columns.labels[i]!, longest);
  return columns.dates[i] ? [title, columns.dates[i]!] : [title];
}

/** How far a node is drawn around its place: its mark, and its label under it. Hulls stand around the marks they hold. */
export function reachOf(columns: Columns, hulls: boolean): (i: number, zoom: number) => Reach {
  const label = columns.keys.length <= labelled;
  return (i, zoom) => {
    const mark = columns.r[i]! * markScale(zoom) * outline + rings;
    const around = hulls ? Math.max(mark, hullRoom) : mark;
    const side = label ? Math.max(around, beside) : around;
    const lines = columns.dates[i] ? 2 : 1;
    return {
      left: side,
      right: side,
      up: around + (hulls ? hullTitle : 0),
      down: Math.max(around, mark + (label ? lines * lineHeight * labelSize(zoom) : 0)),
    };
  };
}

const orders = new WeakMap<Columns, Uint32Array>();

/** All nodes, the best connected first; worked out once for a graph. */
function ranked(columns: Columns): Uint32Array {
  const known = orders.get(columns);
  if (known) return known;
  const { degree } = columns;
  const order = Uint32Array.from(degree.keys()).sort((a, b) => degree[b]! - degree[a]! || a - b);
  orders.set(columns, order);
  return order;
}

/** Places and draws the labels that fit, at most `most`. */
export function paintLabels(context: CanvasContext, scene: Scene, view: View, most: number): void {
  if (most === 0) return;
  const { columns, emphasis, places, style } = scene;
  const size = labelSize(view.k);
  const line = size * lineHeight;
  const meeting = columns.kinds.indexOf('Meeting');
  // A few meetings are landmarks; many would lie over each other's marks.
  const landmarks = meeting >= 0 && columns.kind.filter((kind) => kind === meeting).length <= mostLandmarks;
  const first = new Set(emphasis.first);
  const requests: LabelRequest[] = [];
  const enough = columns.keys.length > asked ? Math.min(asked, Math.max(most * 4, 60)) : columns.keys.length;
  const urgent = [...first, emphasis.current].filter((i) => i >= 0);
  const seen = new Set<number>();
  const ask = (i: number): void => {
    if (seen.has(i)) return;
    seen.add(i);
    const x = places.x[i]! * view.k + view.x;
    const y = places.y[i]! * view.k + view.y;
    if (x < 0 || y < 0 || x > view.width || y > view.height) return;
    const lit = emphasis.dim && emphasis.lit[i];
    const rank = i === emphasis.current || first.has(i) ? 1e6 : lit ? 1e5 : columns.kind[i] === meeting ? 1e4 : 0;
    requests.push({
      id: i,
      x,
      y,
      r: columns.r[i]! * markScale(view.k),
      width: 0,
      height: 0,
      priority: rank + columns.degree[i]!,
      must: rank === 1e6 || (rank === 1e4 && landmarks),
    });
  };
  urgent.forEach(ask);
  for (const i of ranked(columns)) {
    if (requests.length >= enough) break;
    ask(i);
  }
  const measured = requests.map((one) => {
    const lines = linesOf(scene, one.id);
    return { ...one, width: Math.max(...lines.map(textWidth)) * size + 4, height: lines.length * line };
  });
  const sheet = { x: 0, y: 0, width: view.width, height: view.height };
  const found = placeLabels(measured, sheet, [{ ...tools, x: view.width - tools.width, y: 0 }], most);
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = style.paper;
  for (const [i, box] of found) {
    const faint = emphasis.dim && !emphasis.lit[i];
    context.font = `${columns.kind[i] === meeting ? '600 ' : ''}${size.toFixed(1)}px ${style.font}`;
    context.fillStyle = faint ? style.quiet : style.ink;
    context.globalAlpha = strength(scene, 'nodes', i);
    linesOf(scene, i).forEach((text, l) => {
      const y = box.y + size * 0.98 + l * line;
      context.strokeText(text, box.x + box.width / 2, y);
      context.fillText(text, box.x + box.width / 2, y);
    });
  }
  context.globalAlpha = 1;
}
