/** How a record was read: what share of it stands in facts, in fixed wording, or unread, and the switch that shows the unread. */
import type { Ctx } from '../context.ts';
import { h, vars } from '../dom.ts';
import { percent } from '../format.ts';
import type { RecordDetail } from '../shapes.ts';
import type { SourceText } from './source-text.ts';

/** A bar of the three shares with their words, and the switch. */
export function reading(record: RecordDetail, text: SourceText, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const { fact, fixed, unread } = record.shares;
  const bar = h(
    'span',
    { class: 'shares', 'aria-hidden': 'true' },
    ...[fact, fixed, unread].map((share) => vars(h('i'), { 'flex-grow': String(share) })),
  );
  const box = h('input', { type: 'checkbox', onchange: (event) => text.markUnread((event.target as HTMLInputElement).checked) });
  if (ctx.state.filter.unread) {
    box.checked = true;
    text.markUnread(true);
  }
  return h(
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
}
