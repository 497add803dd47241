/** Marks: roles by shape first, decisions by sign, kinds of node by shape and colour. All are SVG, sized by the text around them. */
import type { Ctx } from '../context.ts';
import { s, vars } from '../dom.ts';
import { wordFor } from '../text.ts';
import { cornersOf } from './outlines.ts';

/** The path of a shape with about the area of a circle of radius r. */
export function shapePath(shape: string, r: number): string {
  const corners = cornersOf(shape);
  if (!corners.length) return `M${r},0A${r},${r} 0 1 1 ${-r},0A${r},${r} 0 1 1 ${r},0Z`;
  const points: string[] = [];
  for (let i = 0; i < corners.length; i += 2) points.push(`${(r * corners[i]!).toFixed(2)},${(r * corners[i + 1]!).toFixed(2)}`);
  return `M${points.join('L')}Z`;
}

function frame(...children: SVGElement[]): SVGSVGElement {
  return s('svg', { class: 'mark', viewBox: '-8 -8 16 16', 'aria-hidden': 'true', focusable: 'false' }, ...children);
}

const rolePaths: Readonly<Record<string, () => SVGElement[]>> = {
  CHAIRED: () => [s('circle', { r: 6.2, class: 'ring' }), s('circle', { r: 3.2, class: 'solid' })],
  ATTENDED: () => [s('circle', { r: 5, class: 'solid' })],
  INVITED_TO: () => [s('path', { d: shapePath('diamond', 4.8), class: 'solid' })],
  OBSERVED: () => [s('circle', { r: 4.6, class: 'ring' })],
  ABSENT_FROM: () => [s('path', { d: 'M-4.2,-4.2L4.2,4.2M4.2,-4.2L-4.2,4.2', class: 'stroke' })],
  TOOK_MINUTES: () => [s('rect', { x: -3, y: -3, width: 6, height: 6, class: 'solid' })],
  SPOKE_AT: () => [s('path', { d: shapePath('triangle', 4.4), class: 'ring' })],
};

/** The mark of a role; the name stands beside it or in the label of what holds it. */
export function roleMark(role: string): SVGSVGElement {
  return vars(frame(...(rolePaths[role] ?? rolePaths.ATTENDED!)()), { '--c': `var(--rel-${role})` });
}

const postPaths: Readonly<Record<string, () => SVGElement[]>> = {
  HELD: () => [s('rect', { x: -4.6, y: -4.6, width: 9.2, height: 9.2, class: 'ring' })],
  APPOINTED: () => [s('path', { d: 'M-5,4L0,-5L5,4Z', class: 'solid' })],
  DISMISSED: () => [s('path', { d: 'M-5,-4L0,5L5,-4Z', class: 'ring' })],
};
/** What a record may say of a post: held, given, taken. */
export const postTypes: readonly string[] = Object.keys(postPaths);

/** The mark of what a record says of a post. */
export function postMark(type: string): SVGSVGElement {
  return vars(frame(...(postPaths[type] ?? postPaths.HELD!)()), { '--c': `var(--rel-${type})` });
}

const decisionPaths: Readonly<Record<string, () => SVGElement[]>> = {
  approved: () => [s('circle', { r: 5, class: 'solid' })],
  'approved-in-principle': () => [s('circle', { r: 5, class: 'ring' }), s('path', { d: 'M0,-5A5,5 0 0 0 0,5Z', class: 'solid' })],
  revise: () => [s('path', { d: 'M-5,5L-4,1.4L3,-5.6L5.6,-3L-1.4,4Z M1.4,-4L4,-1.4', class: 'ring' })],
  forwarded: () => [s('path', { d: 'M-6,0H5M0.8,-4.2L5.2,0L0.8,4.2', class: 'stroke' })],
  issue: () => [
    s('rect', { x: -5.2, y: -5.2, width: 10.4, height: 10.4, class: 'ring' }),
    s('rect', { x: -2.4, y: -2.4, width: 4.8, height: 4.8, class: 'solid' }),
  ],
  implement: () => [s('path', { d: 'M-3.6,-5L5,0L-3.6,5Z', class: 'solid' })],
  deferred: () => [s('circle', { r: 5, class: 'ring dashed' })],
};

/** The kinds of decision, in the order they are listed in. */
export const decisionTypes: readonly string[] = Object.keys(decisionPaths);

/** Whether a text names a kind of decision. */
export function isDecision(text: string): boolean {
  return Object.hasOwn(decisionPaths, text);
}

/** The mark of a kind of decision. */
export function decisionMark(kind: string): SVGSVGElement {
  return vars(frame(...(decisionPaths[kind] ?? decisionPaths.deferred!)()), { '--c': `var(--decision-${kind}, var(--decision))` });
}

/** The mark where a record states no decision. */
export function undecidedMark(): SVGSVGElement {
  return vars(frame(s('circle', { r: 3.4, class: 'ring' })), { '--c': 'var(--line-2)' });
}

const taskPaths: Readonly<Record<string, () => SVGElement[]>> = {
  ahead: () => [s('path', { d: 'M-4,6V-5.4L5,-2.2L-4,1', class: 'solid' })],
  passed: () => [s('path', { d: 'M-4,6V-5.4L5,-2.2L-4,1', class: 'ring' })],
  open: () => [s('circle', { r: 4.4, class: 'ring dashed' })],
};

/** The mark of an order: a flag at its deadline, filled while that is ahead; a dashed ring where no day is given. */
export function taskMark(group: 'ahead' | 'passed' | 'open'): SVGSVGElement {
  return vars(frame(...taskPaths[group]!()), { '--c': 'var(--task)' });
}

/** The mark of a kind of node. */
export function nodeMark(kind: string, ctx: Ctx): SVGSVGElement {
  return vars(frame(s('path', { d: shapePath(shapeOf(kind, ctx), 5), class: 'solid' })), { '--c': `var(--kind-${kind})` });
}

/** The shape the model gives a kind. */
export function shapeOf(kind: string, ctx: Ctx): string {
  return ctx.model.nodes.find((node) => node.kind === kind)?.shape ?? 'circle';
}

/** The caption of a relationship or role, as the model has it. */
export function captionOf(type: string, ctx: Ctx): string {
  return ctx.model.relationships.find((one) => one.type === type)?.caption[ctx.state.lang] ?? type;
}

/** The caption of a kind of node. */
export function kindName(kind: string, ctx: Ctx): string {
  return ctx.model.nodes.find((one) => one.kind === kind)?.caption[ctx.state.lang] ?? kind;
}

/** The word for a kind of decision. */
export function decisionName(kind: string, ctx: Ctx): string {
  return wordFor(ctx.t, `decision.${kind}`);
}
