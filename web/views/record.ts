/** One record: its text alone with every fact, what the reader had to say about it, and the meetings it is about. */
import type { Ctx, Mount } from '../context.ts';
import { append, h } from '../dom.ts';
import { dateText, nodeLink } from '../parts/links.ts';
import { sourceView } from '../parts/source-view.ts';
import { findPlace } from '../parts/spans.ts';
import type { RecordDetail } from '../shapes.ts';
import type { State } from '../state.ts';
import { wordFor } from '../text.ts';

/** Mounts the record `state.key`; `filter.at` is an offset to show, `filter.unread` marks the unread. */
export const mount: Mount = (root, ctx) => {
  const control = new AbortController();
  let endSource = (): void => {};
  const end = ctx.load(
    root,
    'record',
    (signal) => ctx.api.record(ctx.state.key, signal),
    (record) => {
      endSource = draw(root, record, ctx, control.signal);
    },
  );
  return () => {
    end();
    control.abort();
    endSource();
  };
};

/** Returns how to end it. */
function draw(root: HTMLElement, record: RecordDetail, ctx: Ctx, signal: AbortSignal): () => void {
  const source = sourceView(record, ctx);
  append(root, [head(record, ctx), h('div', { class: 'record-grid' }, source.element, aside(record, source.show, ctx))]);
  const follow = (state: State): void => {
    if (state.selection)
      findPlace(state.selection, new Map(), ctx, signal, (place) => place.record === record.key && source.show(place.start, place.end));
    else source.clear();
  };
  const at = Number(ctx.state.filter.at ?? Number.NaN);
  const unread = record.unread.find(({ start }) => start === at);
  const message = record.messages.find((one) => one.span?.start === at);
  if (ctx.state.selection) follow(ctx.state);
  else if (Number.isInteger(at)) source.show(at, message?.span?.end ?? unread?.end ?? sentenceEnd(record.text, at));
  ctx.watch('selection', follow);
  ctx.watch('range', () => {});
  return source.end;
}

/** The end of the sentence or line that an offset stands in. */
function sentenceEnd(text: string, at: number): number {
  const rest = text.slice(at).search(/[。！？\n]/u);
  return rest < 0 ? text.length : at + rest + 1;
}

function head(record: RecordDetail, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  return h(
    'header',
    { class: 'view-head' },
    h('h1', { lang: 'zh' }, record.title ?? record.source),
    h(
      'p',
      { class: 'base row' },
      h('span', {}, wordFor(t, `kind.${record.kind}`)),
      dateText(record.date, ctx),
      record.issuer ? h('span', { lang: 'zh' }, `${record.issuer} ${record.issued ?? ''}`) : null,
      h('span', {}, t('factsCount', { n: record.facts.length })),
      record.model === null
        ? null
        : h('span', {}, t('modelRead', { n: record.facts.filter(({ by }) => by === 'model').length, model: record.model })),
      h('code', {}, record.source),
    ),
    record.meetings.length ? h('p', { class: 'row' }, t('ofMeeting'), ...record.meetings.map((meeting) => nodeLink(meeting, ctx))) : null,
  );
}

function aside(record: RecordDetail, show: (start: number, end: number) => void, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  return h(
    'section',
    { class: 'record-aside' },
    h('h2', {}, t('messages')),
    record.messages.length
      ? h(
          'ul',
          { class: 'warnings' },
          ...record.messages.map((one) => {
            const level = wordFor(t, `level${one.level.charAt(0).toUpperCase()}${one.level.slice(1)}`);
            const span = one.span;
            const reason = ctx.state.lang === 'zh' ? one.zh : one.reason;
            const words = span
              ? h('button', { type: 'button', class: 'link', onclick: () => show(span.start, span.end) }, reason)
              : h('span', {}, reason);
            return h('li', {}, h('span', { class: `level level-${one.level}` }, level), words);
          }),
        )
      : h('p', { class: 'quiet' }, t('nothingToReview')),
  );
}
