/** Marks: roles by shape first, decisions by sign, kinds of node by shape and colour. All are SVG, sized by the text around them. */
import type { Ctx } from '../context.ts';
import { s, vars } from '../dom.ts';
import type { DecisionKind, DueState, MarkShape, Model, NodeKind, RelationshipType, Role } from '../shapes.ts';
import { cornersOf } from './outlines.ts';

/** The path of a shape with about the area of a circle of radius r. */
export function shapePath(shape: MarkShape, r: number): string {
  const corners = cornersOf(shape);
  if (!corners.length) return `M${r},0A${r},${r} 0 1 1 ${-r},0A${r},${r} 0 1 1 ${r},0Z`;
  const points: string[] = [];
  for (let i = 0; i < corners.length; i += 2) points.push(`${(r * corners[i]!).toFixed(2)},${(r * corners[i + 1]!).toFixed(2)}`);
  return `M${points.join('L')}Z`;
}

function frame(...children: SVGElement[]): SVGSVGElement {
  return s('svg', { class: 'mark', viewBox: '-8 -8 16 16', 'aria-hidden': 'true', focusable: 'false' }, ...children);
}

const rolePaths: Readonly<Record<Role, () => SVGElement[]>> = {
  CHAIRED: () => [s('circle', { r: 6.2, class: 'ring' }), s('circle', { r: 3.2, class: 'solid' })],
  ATTENDED: () => [s('circle', { r: 5, class: 'solid' })],
  INVITED_TO: () => [s('path', { d: shapePath('diamond', 4.8), class: 'solid' })],
  OBSERVED: () => [s('circle', { r: 4.6, class: 'ring' })],
  ABSENT_FROM: () => [s('path', { d: 'M-4.2,-4.2L4.2,4.2M4.2,-4.2L-4.2,4.2', class: 'stroke' })],
  TOOK_MINUTES: () => [s('rect', { x: -3, y: -3, width: 6, height: 6, class: 'solid' })],
  SPOKE_AT: () => [s('path', { d: shapePath('triangle', 4.4), class: 'ring' })],
};

/** Whether a value names a role. */
export const isRole = (value: unknown): value is Role => typeof value === 'string' && Object.hasOwn(rolePaths, value);

/** The mark of a role; the name stands beside it or in the label of what holds it. */
export function roleMark(role: Role): SVGSVGElement {
  return vars(frame(...rolePaths[role]()), { '--c': `var(--rel-${role})` });
}

const postPaths = {
  HELD: () => [s('rect', { x: -4.6, y: -4.6, width: 9.2, height: 9.2, class: 'ring' })],
  APPOINTED: () => [s('path', { d: 'M-5,4L0,-5L5,4Z', class: 'solid' })],
  DISMISSED: () => [s('path', { d: 'M-5,-4L0,5L5,-4Z', class: 'ring' })],
} as const satisfies Partial<Record<RelationshipType, () => SVGElement[]>>;
export type PostType = keyof typeof postPaths;
/** What a record may say of a post: held, given, taken. */
export const postTypes = Object.keys(postPaths) as PostType[];

/** The mark of what a record says of a post. */
export function postMark(type: PostType): SVGSVGElement {
  return vars(frame(...postPaths[type]()), { '--c': `var(--rel-${type})` });
}

const decisionPaths: Readonly<Record<DecisionKind, () => SVGElement[]>> = {
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
export const decisionTypes = Object.keys(decisionPaths) as DecisionKind[];

/** Whether a value names a kind of decision. */
export const isDecision = (value: unknown): value is DecisionKind => typeof value === 'string' && Object.hasOwn(decisionPaths, value);

/** The colour of a kind of decision; styles/outcomes.css has one for each. */
export const decisionColour = (kind: DecisionKind): string => `var(--decision-${kind})`;

/** The mark of a kind of decision. */
export function decisionMark(kind: DecisionKind): SVGSVGElement {
  return vars(frame(...decisionPaths[kind]()), { '--c': decisionColour(kind) });
}

/** The mark where a record states no decision. */
export function undecidedMark(): SVGSVGElement {
  return vars(frame(s('circle', { r: 3.4, class: 'ring' })), { '--c': 'var(--line-2)' });
}

const taskPaths: Readonly<Record<DueState, () => SVGElement[]>> = {
  ahead: () => [s('path', { d: 'M-4,6V-5.4L5,-2.2L-4,1', class: 'solid' })],
  passed: () => [s('path', { d: 'M-4,6V-5.4L5,-2.2L-4,1', class: 'ring' })],
  open: () => [s('circle', { r: 4.4, class: 'ring dashed' })],
};

/** The mark of an order: a flag at its deadline, filled while that is ahead; a dashed ring where no day is given. */
export function taskMark(group: DueState): SVGSVGElement {
  return vars(frame(...taskPaths[group]()), { '--c': 'var(--task)' });
}

/** The mark of a kind of node. */
export function nodeMark(kind: NodeKind, ctx: Ctx): SVGSVGElement {
  return vars(frame(s('path', { d: shapePath(shapeOf(kind, ctx), 5), class: 'solid' })), { '--c': `var(--kind-${kind})` });
}

/** What the model says of a kind of node or of a relationship. The page has the model whole before it draws: one that is not there is a bug. */
function definitionOf<T>(all: readonly T[], name: string, nameOf: (one: T) => string): T {
  const found = all.find((one) => nameOf(one) === name);
  if (!found) throw new Error(`the model knows no ${name}`);
  return found;
}
/** What the model says of a kind of node. */
export const nodeDefinition = (kind: NodeKind, model: Model): Model['nodes'][number] => definitionOf(model.nodes, kind, (one) => one.kind);
/** What the model says of a relationship. */
export const relationshipDefinition = (type: RelationshipType, model: Model): Model['relationships'][number] =>
  definitionOf(model.relationships, type, (one) => one.type);

/** The shape the model gives a kind. */
export const shapeOf = (kind: NodeKind, ctx: Ctx): MarkShape => nodeDefinition(kind, ctx.model).shape;

/** The caption of a relationship or role, as the model has it. */
export const captionOf = (type: RelationshipType, ctx: Ctx): string => relationshipDefinition(type, ctx.model).caption[ctx.state.lang];

/** The caption of a kind of node. */
export const kindName = (kind: NodeKind, ctx: Ctx): string => nodeDefinition(kind, ctx.model).caption[ctx.state.lang];

/** The word for a kind of decision, or for none stated. */
export const decisionName = (kind: DecisionKind | 'none', ctx: Ctx): string => ctx.t(`decision.${kind}`);
