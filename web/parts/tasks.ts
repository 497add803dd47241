/** Who is told to do what by when: one entry a sentence, the bodies it names by part, its deadline as written and as a day. */
import type { Ctx } from '../context.ts';
import { type Child, h } from '../dom.ts';
import { shorten } from '../format.ts';
import type { ItemDetail, MeetingDetail } from '../shapes.ts';
import { factButton, itemTitle, plainLink } from './links.ts';
import { section } from './table.ts';

type Tasked = ItemDetail['tasked'][number];
/** A sentence that tells somebody to act. */
export interface Order {
  readonly item: ItemDetail;
  readonly tasked: readonly Tasked[];
  readonly deadline: string | null;
  readonly due: string | null;
}
/** Characters of a sentence that a row shows; all of it is one press away. */
const sentenceLength = 160;
const titleLength = 60;

/** The orders of a meeting, one a sentence and deadline: by due day, then those with words for a deadline, then the rest as they stand. */
export function ordersOf({ items }: Pick<MeetingDetail, 'items'>): Order[] {
  const orders = new Map<string, { item: ItemDetail; tasked: Tasked[]; deadline: string | null; due: string | null }>();
  for (const item of items)
    for (const task of item.tasked) {
      const { deadline, due, evidence } = task;
      const id = JSON.stringify([item.key, evidence.record, evidence.contextStart, deadline, due]);
      const order = orders.get(id) ?? { item, tasked: [], deadline, due };
      order.tasked.push(task);
      orders.set(id, order);
    }
  const rank = ({ due, deadline }: Order): string => due ?? (deadline ? 'deadline' : 'none');
  return [...orders.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/** The bodies of an order, those that lead first. */
export function byPart(order: Order): Tasked[] {
  const rank = ({ part }: Tasked): number => (part === 'lead' ? 0 : part === null ? 1 : 2);
  return [...order.tasked].sort((a, b) => rank(a) - rank(b));
}

/** The section of a meeting's page. */
export function tasks(data: MeetingDetail, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const orders = ordersOf(data);
  if (!orders.length) return section(t('mustDo'), null, h('p', { class: 'quiet' }, t('noTasks')));
  const items = new Set(orders.map(({ item }) => item.key)).size;
  const dated = orders.filter(({ deadline }) => deadline).length;
  return section(
    `${t('mustDo')}　${orders.length}`,
    t('mustDoBase', { n: orders.length, items, all: data.items.length, dated }),
    h('ul', { class: 'orders' }, ...orders.map((order) => line(order, ctx))),
  );
}

/** By when and who in a line, under it the sentence and the item it stands under. */
function line(order: Order, ctx: Ctx): HTMLElement {
  return h('li', {}, h('p', { class: 'row' }, deadlineText(order, ctx), ...byPart(order).map((task) => who(task, ctx))), what(order, ctx));
}

function deadlineText({ deadline, due }: Order, { t }: Ctx): Child {
  if (!deadline) return h('span', { class: 'quiet' }, t('noDeadline'));
  return [h('strong', { lang: 'zh' }, deadline), due ? h('time', { datetime: due, class: 'date' }, due) : null];
}

function who(task: Tasked, ctx: Ctx): HTMLElement {
  return h(
    'span',
    { class: 'cited' },
    plainLink(task.node, ctx),
    task.part ? h('small', {}, ctx.t(`part.${task.part}`)) : null,
    factButton(task.evidence.edge, `${ctx.t('evidenceOf')}：${task.node.title}`, '❞'),
  );
}

/** The sentence, and the item it stands under. */
function what({ item, tasked }: Order, ctx: Ctx): Child {
  const [first] = tasked;
  if (!first) return null;
  const { context, edge } = first.evidence;
  return [
    h(
      'button',
      { type: 'button', class: 'fact sentence', 'data-edge': edge, title: ctx.t('jump'), lang: 'zh' },
      shorten(context.trim().replace(/\s+/gu, ' '), sentenceLength),
    ),
    h('small', { lang: 'zh', class: 'block' }, shorten(itemTitle(item), titleLength)),
  ];
}
