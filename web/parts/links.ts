/** Links to entities and buttons that stand for facts; the only way views point at anything. */
import type { Ctx } from '../context.ts';
import { type Child, h } from '../dom.ts';
import { scopeOfKey } from '../holds.ts';
import { learnTitle } from '../record-names.ts';
import type { DecisionKind, Evidence, NodeKind, NodeRef, Outcome } from '../shapes.ts';
import type { State, ViewName } from '../state.ts';
import { modelTag } from './by-model.ts';
import { decisionMark, decisionName, kindName, nodeMark } from './marks.ts';
import { placeTag } from './place-tag.ts';

/** The view of each kind; those without one of their own have the general one. */
const views: Readonly<Record<NodeKind, ViewName>> = {
  Official: 'official',
  Meeting: 'meeting',
  Document: 'document',
  Organization: 'organization',
  Record: 'record',
  Item: 'node',
  Mention: 'node',
  DocumentNumber: 'node',
  Guidance: 'node',
  Strategy: 'node',
  Figure: 'node',
  Project: 'node',
  Target: 'node',
};
const kindsByPrefix: ReadonlyMap<string, NodeKind> = new Map((Object.keys(views) as NodeKind[]).map((kind) => [kind.toLowerCase(), kind]));

/** The kind of the entity a key belongs to; null for a text that is no key, as an address may hold. */
export const kindOfKey = (key: string): NodeKind | null => kindsByPrefix.get(key.slice(0, Math.max(0, key.indexOf(':')))) ?? null;

/** The view that shows an entity, from its key; what is no key has the general one, which says so. */
export function viewOf(key: string): ViewName {
  const kind = kindOfKey(key);
  return kind ? views[kind] : 'node';
}

/** An entity to be named. */
export interface Named {
  readonly key: string;
  readonly title: string;
  /** Its place, where the key does not hold one: of an item, of a record. */
  readonly scope?: string | null;
}

/** A link to an entity with the mark of its kind, and with its place where the name alone could be mistaken. */
export function nodeLink(node: Named & { kind?: NodeKind }, ctx: Ctx, change: Partial<State> = {}): HTMLAnchorElement {
  const kind = node.kind ?? kindOfKey(node.key);
  return h(
    'a',
    { class: 'node-link', href: ctx.href({ view: viewOf(node.key), key: node.key, ...change }) },
    kind ? nodeMark(kind, ctx) : null,
    h('span', { lang: 'zh' }, node.title),
    placeTag(node.scope ?? scopeOfKey(node.key), ctx),
  );
}

/** A link to a record of which only the key is known, which says nothing to a reader: its title is asked for and comes later. */
export function recordLink(key: string, ctx: Ctx): HTMLAnchorElement {
  const link = nodeLink({ key, kind: 'Record', title: kindName('Record', ctx) }, ctx);
  learnTitle(key, ctx.api, (title) => link.querySelector('span')?.replaceChildren(title));
  return link;
}

/** A link without a mark, for dense places. */
export function plainLink(node: Named, ctx: Ctx): HTMLAnchorElement {
  const place = placeTag(node.scope ?? scopeOfKey(node.key), ctx);
  return h('a', { href: ctx.href({ view: viewOf(node.key), key: node.key }), lang: 'zh' }, node.title, place && ' ', place);
}

/** A mark that stands for a fact: pressing it opens its sentence. */
export function factButton(edge: string, label: string, ...children: Child[]): HTMLButtonElement {
  return h('button', { type: 'button', class: 'fact', 'data-edge': edge, 'aria-label': label, title: label }, ...children);
}

/** Nodes as links, each followed by the button to its sentence. */
export function edges(list: readonly { node: NodeRef; evidence: Pick<Evidence, 'edge' | 'by'> }[], ctx: Ctx): Child[] {
  return list.map(({ node, evidence }) =>
    h(
      'span',
      { class: 'cited' },
      nodeLink(node, ctx),
      factButton(evidence.edge, `${ctx.t('evidenceOf')}：${node.title}`, '❞'),
      modelTag(evidence.by, ctx),
    ),
  );
}

/** A decision as a fact button with mark and word. */
export function decisionButton(kind: DecisionKind, edge: string, ctx: Ctx): HTMLButtonElement {
  return factButton(edge, decisionName(kind, ctx), decisionMark(kind), h('span', {}, decisionName(kind, ctx)));
}

/** Decisions as buttons, each kind once, leading to the first sentence that says so. */
export function decisionButtons(decisions: readonly Pick<Outcome, 'kind' | 'evidence'>[], ctx: Ctx): Child[] {
  return eachKind(decisions).map(({ kind, evidence }) => decisionButton(kind, evidence.edge, ctx));
}

/** The first decision of each kind. */
export function eachKind<T extends { readonly kind: string }>(decisions: readonly T[]): T[] {
  return decisions.filter(({ kind }, i) => decisions.findIndex((one) => one.kind === kind) === i);
}

/** A day in tabular figures, or the word for none. */
export function dateText(date: string | null | undefined, ctx: Ctx): HTMLElement {
  return date ? h('time', { datetime: date, class: 'date' }, date) : h('span', { class: 'date none' }, ctx.t('noDate'));
}

/** A number with the name of its item, as agendas have it. */
export function itemTitle(item: { heading: string; number: number | null }): string {
  return item.number === null ? item.heading : `${item.number}. ${item.heading}`;
}
