/** The plain lists of a body's page, a page of each from the server: what it received, the meetings it convened, the records it issued. */
import { type Ctx, rangeOf } from '../context.ts';
import { h } from '../dom.ts';
import { dateText, edges, factButton, itemTitle, plainLink } from '../parts/links.ts';
import { outsideNote } from '../parts/outside.ts';
import { section, table } from '../parts/table.ts';
import type { ActList, ReceivedList } from '../shapes.ts';
import type { State } from '../state.ts';
import type { Word } from '../text.ts';

const acts = { CONVENED: 'convened', ISSUED: 'issuedBy' } as const satisfies Record<string, Word>;
type Act = keyof typeof acts;
type Paging = { limit?: number; offset?: number };

export const askReceived = (state: State, ctx: Ctx, signal: AbortSignal, paging: Paging = {}): Promise<ReceivedList> =>
  ctx.api.received(state.key, { ...rangeOf(state), ...paging }, signal);
export const askActs = (type: Act, state: State, ctx: Ctx, signal: AbortSignal, paging: Paging = {}): Promise<ActList> =>
  ctx.api.acts(state.key, { type, ...rangeOf(state), ...paging }, signal);

/** Items that went on to the body; null where there never were any. */
export function received(data: ReceivedList, ctx: Ctx): HTMLElement | null {
  const { t } = ctx;
  if (!data.page.total && !data.outside) return null;
  return section(
    `${t('received')} ${data.page.total}`,
    null,
    outsideNote(data, ctx),
    table(
      t('received'),
      [
        { head: t('date'), kind: 'date', cell: ({ evidence }) => dateText(evidence.date, ctx) },
        {
          head: t('item'),
          kind: 'wide',
          cell: ({ item, evidence }) => [
            h('span', { lang: 'zh' }, itemTitle(item)),
            factButton(evidence.edge, `${t('received')} · ${t('evidenceOf')}`, '❞'),
          ],
        },
        { head: t('meeting'), kind: 'place', cell: ({ meeting }) => (meeting ? plainLink(meeting, ctx) : '') },
      ],
      data.received,
      ctx,
      {
        total: data.page.total,
        what: 'organization',
        ask: async (offset, limit, signal) => (await askReceived(ctx.state, ctx, signal, { offset, limit })).received,
      },
    ),
  );
}

/** Meetings it convened, or records it issued, each with its sentence; null where there never were any. */
export function actsOf(type: Act, data: ActList, ctx: Ctx): HTMLElement | null {
  if (!data.page.total && !data.outside) return null;
  const title = ctx.t(acts[type]);
  return section(
    `${title} ${data.page.total}`,
    null,
    outsideNote(data, ctx),
    table(
      title,
      [
        { head: ctx.t('date'), kind: 'date', cell: ({ evidence }) => dateText(evidence.date, ctx) },
        { head: ctx.t('name'), kind: 'wide', cell: (one) => edges([one], ctx) },
      ],
      data.acts,
      ctx,
      {
        total: data.page.total,
        what: 'organization',
        ask: async (offset, limit, signal) => (await askActs(type, ctx.state, ctx, signal, { offset, limit })).acts,
      },
    ),
  );
}
