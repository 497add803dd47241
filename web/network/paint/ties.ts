/** Ties as straight lines, as many strokes as there are colours and widths; thousands of lines are cut into short paths. */
import type { Pen } from './pen.ts';
import { type Scene, strength } from './scene.ts';
import { markScale, type View } from './view.ts';

/** From so many ties on all have one width. */
export const dense = 3000;
/** A stroke of more segments than this costs more than two strokes. */
const perStroke = 400;
const widest = 6;
/** Marks the strokes of what enters or leaves. */
const faint = 1 << 20;

/** Above this many facts a tie is one between groups, or of people who meet often: there widths are told by the largest. */
const few = 40;

/** The width of a tie in pixels, by the facts it stands for, of at most `most` in the picture. */
export function tieWidth(count: number, most: number): number {
  if (most > few) return 0.5 + widest * (count / most) ** 0.7;
  return Math.min(widest, 1 + 1.1 * Math.log2(Math.max(1, count)));
}

/** The width of a tie where there are thousands: all the same, by the zoom. */
export function hairline(zoom: number): number {
  return Math.min(1, 0.35 + zoom * 0.5);
}

/** Whether a tie is set off. */
export function isLit({ emphasis }: Scene, tie: number): boolean {
  return emphasis.litTies[tie] === 1 || tie === emphasis.tie;
}

/** Draws the first `share` of the ties; the lit ones and the selected one always, and last. */
export function paintTies(pen: Pen, scene: Scene, view: View, share: number): void {
  const { columns, emphasis, style } = scene;
  if (share === 0 && emphasis.tie < 0 && !emphasis.litTies.includes(1)) return;
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
      // Widths in tenths of a pixel, so that ties of one look are one stroke.
      const id =
        (fading?.ties[e] ? faint : 0) +
        columns.tone[e]! * 256 +
        (many ? 0 : Math.max(5, Math.round(10 * scale * tieWidth(columns.count[e]!, most))));
      const bucket = buckets.get(id);
      if (bucket) bucket.push(e);
      else buckets.set(id, [e]);
    }
  }
  // The widest under all others.
  for (const [id, ties] of [...buckets].sort(([a], [b]) => (b & 255) - (a & 255))) {
    const tone = style.tones[(id & ~faint) >> 8];
    if (!tone) continue;
    pen.globalAlpha = (emphasis.dim ? 0.2 : 1) * (id & faint ? fading!.alpha : 1);
    pen.strokeStyle = tone.pale;
    pen.lineWidth = many ? hairline(view.k) : (id & 255) / 10;
    strokeAll(pen, scene, view, ties);
  }
  for (const e of lit) {
    pen.globalAlpha = strength(scene, 'ties', e);
    const chosen = e === emphasis.tie;
    pen.strokeStyle = chosen ? style.accent : (style.tones[columns.tone[e]!]?.full ?? style.ink);
    pen.lineWidth = scale * tieWidth(columns.count[e]!, most) + (chosen ? 2 : 0.8);
    strokeAll(pen, scene, view, [e]);
  }
  pen.globalAlpha = 1;
}

function strokeAll(pen: Pen, { columns, places }: Scene, view: View, ties: readonly number[]): void {
  const { x, y } = places;
  const { k, width, height } = view;
  let open = 0;
  pen.beginPath();
  for (const e of ties) {
    const a = columns.from[e]!;
    const b = columns.to[e]!;
    const ax = x[a]! * k + view.x;
    const ay = y[a]! * k + view.y;
    const bx = x[b]! * k + view.x;
    const by = y[b]! * k + view.y;
    if ((ax < 0 && bx < 0) || (ay < 0 && by < 0) || (ax > width && bx > width) || (ay > height && by > height)) continue;
    pen.moveTo(ax, ay);
    pen.lineTo(bx, by);
    open += 1;
    if (open === perStroke) {
      pen.stroke();
      pen.beginPath();
      open = 0;
    }
  }
  if (open > 0) pen.stroke();
}
