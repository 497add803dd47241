/** What a record leaves unread: how much of it, and the stretches, the longest first, each shown in the source when pressed. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import { percent, shorten } from '../format.ts';
import type { RecordDetail } from '../shapes.ts';
import { placeLink } from './messages.ts';

/** Stretches shown at once, and the characters of each. */
const first = 6;
const length = 34;

/** The share and the stretches; says so where nothing is left. */
export function unreadList(record: RecordDetail, ctx: Ctx): HTMLElement[] {
  const { t } = ctx;
  const { text, unread, shares } = record;
  if (!unread.length) return [h('p', { class: 'quiet' }, t('nothingUnread'))];
  const longest = [...unread].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const line = ({ start, end }: (typeof unread)[number]): HTMLElement =>
    h(
      'li',
      {},
      placeLink(start, shorten(text.slice(start, end).trim().replace(/\s+/gu, ' '), length), ctx, true),
      h('small', {}, t('charactersCount', { n: end - start })),
    );
  const rest = longest.slice(first);
  return [
    h('p', { class: 'quiet' }, t('unreadBase', { n: unread.length, share: percent(shares.unread) })),
    h('ul', { class: 'lines unread', lang: 'zh' }, ...longest.slice(0, first).map(line)),
    ...(rest.length
      ? [
          h(
            'details',
            {},
            h('summary', {}, t('more', { n: rest.length })),
            h('ul', { class: 'lines unread', lang: 'zh' }, ...rest.map(line)),
          ),
        ]
      : []),
  ];
}
