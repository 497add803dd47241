/** One meeting: roster, items, tasks and what is left unread beside the text they come from, linked both ways; a brief to print. */
import type { Ctx, Mount } from '../context.ts';
import { append, h } from '../dom.ts';
import type { Holds } from '../holds.ts';
import { agenda, roster } from '../parts/agenda.ts';
import { brief } from '../parts/brief.ts';
import { dateText, edges, nodeLink, plainLink } from '../parts/links.ts';
import { captionOf } from '../parts/marks.ts';
import { messageList } from '../parts/messages.ts';
import { placeOfPage } from '../parts/place-tag.ts';
import { markRows } from '../parts/row-of.ts';
import { sourceView } from '../parts/source-view.ts';
import { findPlace, placesIn } from '../parts/spans.ts';
import { statements } from '../parts/statements.ts';
import { section } from '../parts/table.ts';
import { tasks } from '../parts/tasks.ts';
import { unreadList } from '../parts/unread.ts';
import type { MeetingDetail, RecordDetail } from '../shapes.ts';
import type { State } from '../state.ts';

/** What of the frame it keeps to. */
export const holds: Holds = { place: 'own', series: false, period: false };

/** Mounts the meeting `state.key`; `filter.record` chooses among several records of it. */
export const mount: Mount = (root, ctx) => {
  const control = new AbortController();
  let endSource = (): void => {};
  const ask = async (signal: AbortSignal): Promise<[MeetingDetail, RecordDetail | null]> => {
    const meeting = await ctx.api.meeting(ctx.state.key, signal);
    const wanted = ctx.state.filter.record;
    const record = meeting.records.find((one) => one.key === wanted) ?? meeting.records[0];
    return [meeting, record ? await ctx.api.record(record.key, signal) : null];
  };
  const end = ctx.load(root, 'meeting', ask, ([data, record]) => {
    endSource = draw(root, data, record, ctx, control.signal);
  });
  return () => {
    end();
    control.abort();
    endSource();
  };
};

/** Returns how to end it. */
function draw(root: HTMLElement, data: MeetingDetail, record: RecordDetail | null, ctx: Ctx, signal: AbortSignal): () => void {
  const { t } = ctx;
  const messages = record?.messages ?? [];
  const aboutRoster = messages.filter(({ rule }) => rule.startsWith('roster/'));
  const rest = messages.filter((one) => !aboutRoster.includes(one));
  const lists = h(
    'div',
    { class: 'meeting-left' },
    section(
      `${t('roster')}　${t('people', { n: new Set(data.roster.map((one) => one.official.key)).size })}`,
      null,
      roster(data, ctx),
      aboutRoster.length ? messageList(aboutRoster, ctx) : null,
    ),
    section(`${t('agenda')}　${data.items.length}`, null, agenda(data, ctx)),
    statements(data.statements, data.meeting.key, ctx),
    tasks(data, ctx),
    record ? section(t('leftUnread'), null, rest.length ? messageList(rest, ctx) : null, unreadList(record, ctx)) : null,
  );
  const grid = h('div', { class: 'meeting-grid' }, lists);
  const sheet = brief(data, record, ctx);
  append(root, [head(data, ctx), grid, sheet.element]);
  sheet.measure();
  if (!record) return sheet.end;
  const source = sourceView(record, ctx);
  grid.append(
    h('section', { class: 'source-pane', tabindex: 0, 'aria-label': t('sourceText') }, records(data, record, ctx), source.element),
  );
  const known = placesIn(data);
  const follow = (state: State): void => {
    markRows(lists, state.selection, record);
    if (!state.selection) source.clear();
    else
      findPlace(state.selection, known, ctx, signal, (place) => {
        if (place.record === record.key) source.show(place.start, place.end);
        else if (data.records.some((one) => one.key === place.record)) ctx.go({ filter: { record: place.record } }, true);
      });
  };
  ctx.watch('selection', follow);
  ctx.watch('range', () => {});
  follow(ctx.state);
  return () => {
    source.end();
    sheet.end();
  };
}

function head(data: MeetingDetail, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const { meeting } = data;
  const first = data.records[0];
  const step = (to: MeetingDetail['previous'], word: 'previousMeeting' | 'nextMeeting', key: string): HTMLElement | null => {
    if (!to) return null;
    const link = plainLink(to, ctx);
    link.title = `${t(word)} (${key})`;
    link.dataset.press = key;
    const chairs = to.chairs.length
      ? h('span', { class: 'row chairs' }, h('small', {}, captionOf('CHAIRED', ctx)), ...edges(to.chairs, ctx))
      : null;
    const when = h('small', { class: 'date' }, to.date ?? '');
    return h('span', { class: 'row' }, h('small', {}, t(word)), link, when, h('kbd', { 'aria-hidden': 'true' }, key), chairs);
  };
  return h(
    'header',
    { class: 'view-head' },
    h('h1', { lang: 'zh' }, meeting.title),
    h(
      'p',
      { class: 'base row' },
      dateText(meeting.date, ctx),
      first?.session ? h('span', { lang: 'zh' }, first.session) : null,
      first?.place ? h('span', { lang: 'zh' }, first.place) : null,
      placeOfPage(meeting.scope, ctx),
      meeting.convenedBy ? h('span', { class: 'row' }, t('convenedBy'), nodeLink(meeting.convenedBy, ctx)) : null,
      h('a', { href: ctx.href({ view: 'network', filter: { seed: meeting.key } }) }, t('network')),
      h(
        'button',
        { type: 'button', class: 'print', title: `${t('printBrief')} (Ctrl P)`, onclick: () => window.print() },
        t('print'),
        ' ',
        h('kbd', { 'aria-hidden': 'true' }, 'Ctrl P'),
      ),
    ),
    data.records.length > 1 ? h('p', { class: 'base quiet' }, t('toldOnce', { n: data.records.length })) : null,
    data.previous || data.next
      ? h(
          'nav',
          { class: 'row steps', 'aria-label': t('meetings') },
          step(data.previous, 'previousMeeting', '{'),
          step(data.next, 'nextMeeting', '}'),
        )
      : null,
  );
}

function records(data: MeetingDetail, shown: RecordDetail, ctx: Ctx): HTMLElement {
  return h(
    'header',
    { class: 'row' },
    h('h2', {}, ctx.t('sourceText')),
    ...data.records.map((one) =>
      one.key === shown.key
        ? h('a', { href: ctx.href({ view: 'record', key: one.key }), class: 'quiet' }, one.source)
        : h('a', { href: ctx.href({ filter: { record: one.key } }), class: 'button' }, one.source),
    ),
  );
}
