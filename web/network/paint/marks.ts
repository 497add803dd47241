/** The marks of the nodes: shape and colour by kind, rings for the current, the picked and the pinned. */
import { cornersOf } from '../../parts/outlines.ts';
import type { CanvasContext } from './context.ts';
import { type Scene, strength } from './scene.ts';
import { markScale, type View } from './view.ts';

/** A mark smaller than this is a dot whatever its kind. */
export const dotRadius = 2.6;
/** A path of more marks than this costs more than two. */
const perPath = 300;

/** Draws the marks in view, but for unlit ones smaller than `least`: the faint first, the lit over them. */
export function paintMarks(context: CanvasContext, scene: Scene, view: View, least: number): void {
  const { columns, emphasis } = scene;
  const groups: number[][] = columns.kinds.map(() => []);
  const lit: number[][] = columns.kinds.map(() => []);
  const scale = markScale(view.k);
  const asked = least === Number.POSITIVE_INFINITY && !emphasis.dim ? 0 : columns.keys.length;
  for (let i = 0; i < asked; i += 1) {
    const sx = scene.places.x[i]! * view.k + view.x;
    const sy = scene.places.y[i]! * view.k + view.y;
    const reach = columns.r[i]! * scale * 1.5;
    if (sx < -reach || sy < -reach || sx > view.width + reach || sy > view.height + reach) continue;
    if (emphasis.dim && emphasis.lit[i]) lit[columns.kind[i]!]!.push(i);
    else if (columns.r[i]! * scale >= least) groups[columns.kind[i]!]!.push(i);
  }
  for (const [kind, members] of groups.entries()) paintStrong(context, scene, view, kind, members, emphasis.dim ? 0.35 : 1);
  for (const [kind, members] of lit.entries()) paintStrong(context, scene, view, kind, members, 1);
  context.globalAlpha = 1;
  paintRings(context, scene, view);
}

/** Paints the marks of a kind: what is entering or leaving with a share of the strength of the others. */
function paintStrong(context: CanvasContext, scene: Scene, view: View, kind: number, members: readonly number[], alpha: number): void {
  const { fading } = scene.emphasis;
  context.globalAlpha = alpha;
  paintKind(context, scene, view, kind, fading ? members.filter((i) => !fading.nodes[i]) : members);
  if (!fading) return;
  context.globalAlpha = alpha * fading.alpha;
  paintKind(
    context,
    scene,
    view,
    kind,
    members.filter((i) => fading.nodes[i]),
  );
}

function paintKind(context: CanvasContext, scene: Scene, view: View, kind: number, members: readonly number[]): void {
  const look = scene.style.kinds[kind];
  if (!look || !members.length) return;
  const corners = cornersOf(look.shape);
  const scale = markScale(view.k);
  context.fillStyle = look.fill;
  context.strokeStyle = look.edge;
  context.lineWidth = 1.3;
  for (let first = 0; first < members.length; first += perPath) {
    context.beginPath();
    for (const i of members.slice(first, first + perPath))
      trace(context, corners, sx(scene, view, i), sy(scene, view, i), scene.columns.r[i]! * scale);
    context.fill();
    if (scale >= 0.4) context.stroke();
  }
}

function trace(context: CanvasContext, corners: readonly number[], x: number, y: number, r: number): void {
  if (r < dotRadius) context.rect(x - r, y - r, 2 * r, 2 * r);
  else if (!corners.length) {
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, 2 * Math.PI);
  } else {
    context.moveTo(x + r * corners[0]!, y + r * corners[1]!);
    for (let c = 2; c < corners.length; c += 2) context.lineTo(x + r * corners[c]!, y + r * corners[c + 1]!);
    context.closePath();
  }
}

function paintRings(context: CanvasContext, scene: Scene, view: View): void {
  const { emphasis, style, columns } = scene;
  const scale = markScale(view.k);
  const ring = (i: number, more: number): void => {
    context.globalAlpha = strength(scene, 'nodes', i);
    context.beginPath();
    context.arc(sx(scene, view, i), sy(scene, view, i), columns.r[i]! * scale + more, 0, 2 * Math.PI);
    context.stroke();
  };
  context.lineWidth = 2;
  context.strokeStyle = style.accent;
  for (const i of emphasis.picked) ring(i, 3);
  if (emphasis.current >= 0) ring(emphasis.current, 4.5);
  context.strokeStyle = style.ink;
  context.fillStyle = style.ink;
  for (const i of emphasis.pinned) {
    // A pin is a small dot on the upper right of its mark.
    const r = columns.r[i]! * scale;
    context.globalAlpha = strength(scene, 'nodes', i);
    context.beginPath();
    context.arc(sx(scene, view, i) + r * 0.9, sy(scene, view, i) - r * 0.9, 2.6, 0, 2 * Math.PI);
    context.fill();
  }
  context.globalAlpha = 1;
}

const sx = (scene: Scene, view: View, i: number): number => scene.places.x[i]! * view.k + view.x;
const sy = (scene: Scene, view: View, i: number): number => scene.places.y[i]! * view.k + view.y;
