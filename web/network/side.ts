/** What stands around a network: the filter by kind (also its legend), the bar of the chosen node, the table of ties. */
import type { Ctx } from '../context.ts';
import { type Child, h } from '../dom.ts';
import { dateText, factButton, nodeLink } from '../parts/links.ts';
import { captionOf, kindName, nodeMark } from '../parts/marks.ts';
import { table } from '../parts/table.ts';
import type { GraphEdge, GraphNode } from '../shapes.ts';
import type { State } from '../state.ts';
import type { Gathered } from './gather.ts';

/** One box a kind with its count; unticked kinds are hidden. */
export function kindFilter(data: Gathered, state: State, ctx: Ctx, set: (change: Readonly<Record<string, string>>) => void): HTMLElement {
  const without = new Set((state.filter.without ?? '').split(',').filter((kind) => kind !== ''));
  const kinds = ctx.model.nodes.map((node) => node.kind as string).filter((kind) => data.nodes.some((node) => node.kind === kind));
  const box = (kind: string): HTMLElement => {
    const change = (): void => {
      if (!without.delete(kind)) without.add(kind);
      set({ without: [...without].join(',') });
    };
    const count = data.nodes.filter((node) => node.kind === kind).length;
    return h(
      'label',
      { class: 'check' },
      h('input', { type: 'checkbox', checked: !without.has(kind), onchange: change }),
      nodeMark(kind, ctx),
      `${kindName(kind, ctx)} ${count}`,
    );
  };
  return h('fieldset', { class: 'row kinds' }, h('legend', { class: 'unseen' }, ctx.t('kinds')), ...kinds.map(box));
}

/** The chosen node with what can be done to it; the hint of how to choose where none is. */
export function nodeBar(
  nodes: readonly GraphNode[],
  data: Gathered,
  state: State,
  ctx: Ctx,
  act: (name: 'open' | 'expand' | 'hide', key: string) => void,
): Child[] {
  const { t } = ctx;
  const node = nodes.find((one) => one.key === state.filter.node);
  if (!node) return [];
  const button = (word: 'open' | 'expand' | 'collapse' | 'hide', key: string): HTMLElement =>
    h(
      'button',
      { type: 'button', title: `${t(word)} (${key})`, onclick: () => act(word === 'collapse' ? 'expand' : word, node.key) },
      t(word),
    );
  return [
    nodeLink(node, ctx),
    node.date ? dateText(node.date, ctx) : null,
    h('small', {}, t('ties', { n: node.degree })),
    button('open', 'Enter'),
    node.key === data.seed ? null : button(data.expanded.includes(node.key) ? 'collapse' : 'expand', 'e'),
    node.key === data.seed ? null : button('hide', 'h'),
    h('a', { class: 'button', href: ctx.href({ filter: { seed: node.key, node: node.key } }) }, t('startHere')),
  ];
}

/** The same ties as a table. */
export function tieTable(seen: { nodes: readonly GraphNode[]; edges: readonly GraphEdge[] }, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const byKey = new Map(seen.nodes.map((node) => [node.key, node]));
  const link = (key: string): Child => {
    const node = byKey.get(key);
    return node ? nodeLink(node, ctx) : key;
  };
  const rows = [...seen.edges].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  return table(
    t('network'),
    [
      { head: t('date'), kind: 'date', cell: (row) => dateText(row.date, ctx) },
      { head: t('pathFrom'), cell: (row) => link(row.from) },
      { head: t('tie'), cell: (row) => factButton(row.id, captionOf(row.type, ctx), captionOf(row.type, ctx)) },
      { head: t('pathTo'), kind: 'wide', cell: (row) => link(row.to) },
    ],
    rows,
    ctx,
  );
}
