/** Links to entities and buttons that stand for facts; the only way views point at anything. */
import type { Ctx } from '../context.ts';
import { type Child, h } from '../dom.ts';
import type { Evidence, ItemDetail, NodeRef } from '../shapes.ts';
import type { State, ViewName } from '../state.ts';
import { modelTag } from './by-model.ts';
import { decisionMark, decisionName, nodeMark } from './marks.ts';

const views: Readonly<Record<string, ViewName>> = {
  official: 'official',
  meeting: 'meeting',
  document: 'document',
  organization: 'organization',
  record: 'record',
};

/** The view that shows an entity, from its key; kinds without a view of their own have the general one. */
export function viewOf(key: string): ViewName {
  return views[key.slice(0, key.indexOf(':'))] ?? 'node';
}

/** A link to an entity with the mark of its kind. */
export function nodeLink(node: { key: string; kind?: string; title: string }, ctx: Ctx, change: Partial<State> = {}): HTMLAnchorElement {
  const prefix = node.key.slice(0, node.key.indexOf(':'));
  const kind = node.kind ?? prefix.charAt(0).toUpperCase() + prefix.slice(1);
  return h(
    'a',
    { class: 'node-link', href: ctx.href({ view: viewOf(node.key), key: node.key, ...change }) },
    nodeMark(kind, ctx),
    h('span', { lang: 'zh' }, node.title),
  );
}

/** A link without a mark, for dense places. */
export function plainLink(node: { key: string; title: string }, ctx: Ctx): HTMLAnchorElement {
  return h('a', { href: ctx.href({ view: viewOf(node.key), key: node.key }), lang: 'zh' }, node.title);
}

/** A mark that stands for a fact: pressing it opens its sentence. */
export function factButton(edge: string, label: string, ...children: Child[]): HTMLButtonElement {
  return h('button', { type: 'button', class: 'fact', 'data-edge': edge, 'aria-label': label, title: label }, ...children);
}

/** Nodes as links, each followed by the button to its sentence. */
export function ties(list: readonly { node: NodeRef; evidence: Pick<Evidence, 'edge' | 'by'> }[], ctx: Ctx): Child[] {
  return list.map(({ node, evidence }) =>
    h(
      'span',
      { class: 'tie' },
      nodeLink(node, ctx),
      factButton(evidence.edge, `${ctx.t('evidenceOf')}：${node.title}`, '❞'),
      modelTag(evidence.by, ctx),
    ),
  );
}

/** A decision as a fact button with mark and word. */
export function decisionButton(kind: string, edge: string, ctx: Ctx): HTMLButtonElement {
  return factButton(edge, decisionName(kind, ctx), decisionMark(kind), h('span', {}, decisionName(kind, ctx)));
}

/** An item as far as its decisions go. */
interface DecidedItem extends Pick<ItemDetail, 'decisions' | 'evidence'> {
  readonly decided: readonly Pick<ItemDetail['decided'][number], 'kind' | 'evidence'>[];
}

/** The kinds decided on an item, each with the edge that says it: of a document, else of the item. */
export function decisionsOf(item: DecidedItem): Map<string, string> {
  const withEdge = new Map<string, string>([...item.decided].reverse().map((one) => [one.kind, one.evidence.edge]));
  return new Map([...item.decisions, ...withEdge.keys()].map((kind) => [kind, withEdge.get(kind) ?? item.evidence.edge]));
}

/** The same as buttons, each leading to its sentence. */
export function itemDecisions(item: DecidedItem, ctx: Ctx): Child[] {
  return [...decisionsOf(item)].map(([kind, edge]) => decisionButton(kind, edge, ctx));
}

/** A day in tabular figures, or the word for none. */
export function dateText(date: string | null | undefined, ctx: Ctx): HTMLElement {
  return date ? h('time', { datetime: date, class: 'date' }, date) : h('span', { class: 'date none' }, ctx.t('noDate'));
}

/** A number with the name of its item, as agendas have it. */
export function itemTitle(item: { heading: string; number: number | null }): string {
  return item.number === null ? item.heading : `${item.number}. ${item.heading}`;
}
