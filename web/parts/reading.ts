/** How a record was read: what share of it stands in facts, in fixed wording, or unread, and the switch that shows the unread. */
import type { Ctx } from '../context.ts';
import { h, vars } from '../dom.ts';
import { percent } from '../format.ts';
import type { RecordDetail } from '../shapes.ts';

export interface Reading {
  readonly element: HTMLElement;
  /** Shows whether the unread is marked. */
  set(on: boolean): void;
}

/** A bar of the three shares with their words, and the switch, which stands in the address (`filter.unread`). */
export function reading(record: RecordDetail, ctx: Ctx): Reading {
  const { t } = ctx;
  const { fact, fixed, unread } = record.shares;
  const bar = h(
    'span',
    { class: 'shares', 'aria-hidden': 'true' },
    ...[fact, fixed, unread].map((share) => vars(h('i'), { 'flex-grow': String(share) })),
  );
  const turn = (): void => ctx.go({ filter: { ...ctx.state.filter, unread: box.checked ? '1' : '' } }, true);
  const box = h('input', { type: 'checkbox', onchange: turn });
  const element = h(
    'div',
    { class: 'reading row' },
    bar,
    h(
      'small',
      {},
      `${t('factShare', { n: percent(fact) })} · ${t('fixedShare', { n: percent(fixed) })} · ${t('unreadShare', { n: percent(unread) })}`,
    ),
    record.unread.length ? h('label', { class: 'check' }, box, t('showUnread')) : null,
  );
  return {
    element,
    set: (on) => {
      box.checked = on;
    },
  };
}
