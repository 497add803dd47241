/** One record: its text alone with every fact, what the reader had to say about it, and the meetings it is about. */

import type { Ctx, Mount } from '../context.ts';
import { append, h } from '../dom.ts';
import type { Holds } from '../holds.ts';
import { drawTakenOut, takeOutButton } from '../import/take-out.ts';
import { dateText, nodeLink } from '../parts/links.ts';
import { messageList } from '../parts/messages.ts';
import { placeOfPage } from '../parts/place-tag.ts';
import { sourceList } from '../parts/source-list.ts';
import { sourceView } from '../parts/source-view.ts';
import { findPlace } from '../parts/spans.ts';
import { statements } from '../parts/statements.ts';
import { section } from '../parts/table.ts';
import { unreadList } from '../parts/unread.ts';
import type { RecordDetail } from '../shapes.ts';
import type { State } from '../state.ts';

/** What of the frame it keeps to. */
export const holds: Holds = { place: 'own', series: false, period: false };

/** Mounts the record `state.key`; what of it is shown stands in the address as in the source beside a meeting. */
export const mount: Mount = (root, ctx) => {
  const control = new AbortController();
  let endSource = (): void => {};
  let end = (): void => {};
  const start = (): void => {
    end = ctx.load(
      root,
      'record',
      (signal) => ctx.api.record(ctx.state.key, signal),
      (record) => {
        const out = takeOutButton(record, ctx, control.signal, (id, title) => {
          endSource();
          endSource = () => {};
          drawTakenOut(root, id, title, ctx, control.signal, start);
        });
        endSource = draw(root, record, out, ctx, control.signal);
      },
    );
  };
  start();
  return () => {
    end();
    control.abort();
    endSource();
  };
};

/** Returns how to end it. */
function draw(root: HTMLElement, record: RecordDetail, out: HTMLElement, ctx: Ctx, signal: AbortSignal): () => void {
  ctx.belongs(record.scope);
  const source = sourceView(record, ctx);
  append(root, [head(record, out, ctx), h('div', { class: 'record-grid' }, source.element, aside(record, ctx))]);
  const follow = (state: State): void => {
    if (state.selection)
      findPlace(
        state.selection,
        new Map(),
        ctx,
        signal,
        (place) => place.record === record.key && source.show(place.start, place.end),
        source.showAt,
      );
    else source.clear();
  };
  if (ctx.state.selection) follow(ctx.state);
  ctx.watch('selection', follow);
  return source.end;
}

function head(record: RecordDetail, out: HTMLElement, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  return h(
    'header',
    { class: 'view-head' },
    h('h1', { lang: 'zh' }, record.title ?? record.source),
    h(
      'p',
      { class: 'base row' },
      h('span', {}, t(`kind.${record.kind}`)),
      placeOfPage(record.scope, ctx),
      dateText(record.date, ctx),
      record.issuer ? h('span', { lang: 'zh' }, `${record.issuer} ${record.issued ?? ''}`) : null,
      h('span', {}, t('factsCount', { n: record.facts.length })),
      record.model === null
        ? null
        : h('span', {}, t('modelRead', { n: record.facts.filter(({ by }) => by === 'model').length, model: record.model })),
      record.sources.length > 1 ? null : h('code', {}, record.source),
      out,
    ),
    record.sources.length > 1 ? sourceList(record, ctx) : null,
    portalBlock(record, ctx),
    record.meetings.length ? h('p', { class: 'row' }, t('ofMeeting'), ...record.meetings.map((meeting) => nodeLink(meeting, ctx))) : null,
  );
}

const portalParts = ['index', 'publisher', 'generated', 'number', 'subject'] as const;
/** The header block that the portal printed, and where the page stands; null where there is none. */
function portalBlock({ portal }: RecordDetail, { t }: Ctx): HTMLElement | null {
  const parts = portalParts.flatMap((part) =>
    portal[part] === null ? [] : [h('dt', {}, t(`portal.${part}`)), h('dd', { lang: 'zh' }, portal[part])],
  );
  // The address is what the file says of itself: never followed without the reader's will, and told nothing of us.
  const address = portal.address
    ? [
        h('dt', {}, t('portal.address')),
        h('dd', {}, h('a', { href: portal.address, rel: 'noopener noreferrer nofollow', target: '_blank' }, portal.address)),
      ]
    : [];
  return parts.length + address.length > 0 ? h('dl', { class: 'portal' }, ...parts, ...address) : null;
}

function aside(record: RecordDetail, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  return h(
    'div',
    { class: 'record-aside' },
    section(
      t('messages'),
      null,
      record.messages.length ? messageList(record.messages, ctx) : h('p', { class: 'quiet' }, t('nothingToReview')),
    ),
    statements(record.statements, record.key, ctx),
    section(t('leftUnread'), null, unreadList(record, ctx)),
  );
}
