/** The items behind what is chosen: date, meeting, who proposed it, what was decided, each with its sentence. */
import { type Ctx, placeOf, rangeOf } from '../context.ts';
import { append, h, put } from '../dom.ts';
import { dateText, decisionButtons, edges, factButton, itemTitle, plainLink } from '../parts/links.ts';
import { table } from '../parts/table.ts';
import type { OutcomeItem, OutcomesAnswer } from '../shapes.ts';
import { everything, partId } from './flows.ts';
import { asked, type Options } from './options.ts';

const most = 500;

/** Draws the list into `root`; returns how to end it. */
export function list(root: HTMLElement, options: Options, title: string, { scope }: OutcomesAnswer, ctx: Ctx): () => void {
  if (partId(options.part) === partId(everything)) {
    put(root, h('p', { class: 'quiet' }, ctx.t('choosePart')));
    return () => {};
  }
  return ctx.load(
    root,
    'items',
    (signal) => ctx.api.outcomeItems({ ...asked(options, placeOf(ctx.state), scope), ...rangeOf(ctx.state), limit: most }, signal),
    ({ page, items }) =>
      append(root, [
        h(
          'h2',
          { class: 'row', 'aria-live': 'polite' },
          h('span', {}, ctx.t('partItems', { part: title, n: page.total })),
          h('button', { type: 'button', class: 'clear-part', title: `${ctx.t('clear')} (Esc)` }, ctx.t('clear')),
        ),
        rows(items, title, ctx),
        page.total > items.length ? h('p', { class: 'quiet' }, ctx.t('shownOf', { n: items.length, total: page.total })) : null,
      ]),
  );
}

function rows(items: readonly OutcomeItem[], title: string, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  return table<OutcomeItem>(
    title,
    [
      { head: t('date'), kind: 'date', cell: (row) => dateText(row.meeting.date, ctx) },
      { head: t('meeting'), kind: 'place', cell: (row) => plainLink(row.meeting, ctx) },
      {
        head: t('item'),
        kind: 'wide',
        cell: (row) =>
          h(
            'span',
            { class: 'cited' },
            h('span', { lang: 'zh' }, itemTitle(row.item)),
            factButton(row.evidence.edge, `${t('evidenceOf')}：${itemTitle(row.item)}`, '❞'),
          ),
      },
      { head: t('submittedBy'), kind: 'place', cell: (row) => edges(row.submitters, ctx) },
      {
        head: t('decided'),
        cell: (row) => (row.decided.length > 0 ? decisionButtons(row.decided, ctx) : h('span', { class: 'quiet' }, t('noDecision'))),
      },
    ],
    items,
    ctx,
  );
}
