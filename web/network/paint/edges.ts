/** Edges as straight lines, as many strokes as there are colours and widths; thousands of lines are cut into short paths. */
import type { CanvasContext } from './context.ts';
import { type Scene, strength } from './scene.ts';
import { markScale, type View } from './view.ts';

/** From so many edges on all have one width. */
export const dense = 3000;
/** A stroke of more segments than this costs more than two strokes. */
const perStroke = 400;
const widest = 6;
/** Marks the strokes of what enters or leaves. */
const faint = 1 << 20;

/** Above this many facts an edge is one between groups, or of people who meet often: there widths are told by the largest. */
const few = 40;

/** The width of an edge in pixels, by the facts it stands for, of at most `most` in the picture. */
export function edgeWidth(count: number, most: number): number {
  if (most > few) return 0.5 + widest * (count / most) ** 0.7;
  return Math.min(widest, 1 + 1.1 * Math.log2(Math.max(1, count)));
}

/** The width of an edge where there are thousands: all the same, by the zoom. */
export function hairline(zoom: number): number {
  return Math.min(1, 0.35 + zoom * 0.5);
}

/** Whether an edge is set off. */
export function isLit({ emphasis }: Scene, edge: number): boolean {
  return emphasis.litEdges[edge] === 1 || edge === emphasis.edge;
}

/** Draws the first `share` of the edges; the lit ones and the selected one always, and last. */
export function paintEdges(context: CanvasContext, scene: Scene, view: View, share: number): void {
  const { columns, emphasis, style } = scene;
  if (share === 0 && emphasis.edge < 0 && !emphasis.litEdges.includes(1)) return;
  const m = columns.from.length;
  const shown = Math.ceil(m * share);
  const many = m > dense;
  const { fading } = emphasis;
  // As marks do, lines shrink with the picture.
  const scale = Math.min(1, markScale(view.k));
  let most = 1;
  for (const count of columns.count) most = Math.max(most, count);
  const buckets = new Map<number, number[]>();
  const lit: number[] = [];
  for (let e = 0; e < m; e += 1) {
    if (isLit(scene, e)) lit.push(e);
    else if (e < shown) {
      // Widths in tenths of a pixel, so that edges of one look are one stroke.
      const id =
        (fading?.edges[e] ? faint : 0) +
        columns.tone[e]! * 256 +
        (many ? 0 : Math.max(5, Math.round(10 * scale * edgeWidth(columns.count[e]!, most))));
      const bucket = buckets.get(id);
      if (bucket) bucket.push(e);
      else buckets.set(id, [e]);
    }
  }
  // The widest under all others.
  for (const [id, edges] of [...buckets].sort(([a], [b]) => (b & 255) - (a & 255))) {
    const tone = style.tones[(id & ~faint) >> 8];
    if (!tone) continue;
    context.globalAlpha = (emphasis.dim ? 0.2 : 1) * (id & faint ? fading!.alpha : 1);
    context.strokeStyle = tone.pale;
    context.lineWidth = many ? hairline(view.k) : (id & 255) / 10;
    strokeAll(context, scene, view, edges);
  }
  for (const e of lit) {
    context.globalAlpha = strength(scene, 'edges', e);
    const chosen = e === emphasis.edge;
    context.strokeStyle = chosen ? style.accent : (style.tones[columns.tone[e]!]?.full ?? style.ink);
    context.lineWidth = scale * edgeWidth(columns.count[e]!, most) + (chosen ? 2 : 0.8);
    strokeAll(context, scene, view, [e]);
  }
  context.globalAlpha = 1;
}

function strokeAll(context: CanvasContext, { columns, places }: Scene, view: View, edges: readonly number[]): void {
  const { x, y } = places;
  const { k, width, height } = view;
  let open = 0;
  context.beginPath();
  for (const e of edges) {
    const a = columns.from[e]!;
    const b = columns.to[e]!;
    const ax = x[a]! * k + view.x;
    const ay = y[a]! * k + view.y;
    const bx = x[b]! * k + view.x;
    const by = y[b]! * k + view.y;
    if ((ax < 0 && bx < 0) || (ay < 0 && by < 0) || (ax > width && bx > width) || (ay > height && by > height)) continue;
    context.moveTo(ax, ay);
    context.lineTo(bx, by);
    open += 1;
    if (open === perStroke) {
      context.stroke();
      context.beginPath();
      open = 0;
    }
  }
  if (open > 0) context.stroke();
}
