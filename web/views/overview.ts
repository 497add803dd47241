/** The overview: which meetings are on record, over time and by body; the latest; what to review; where to start. */
import { type Ctx, type Mount, rangeOf } from '../context.ts';
import { append, h } from '../dom.ts';
import { dateText, nodeLink } from '../parts/links.ts';
import { nodeMark } from '../parts/marks.ts';
import { meetingTimeline } from '../parts/meeting-timeline.ts';
import { empty, emptyRange } from '../parts/states.ts';
import { heading, section, table } from '../parts/table.ts';
import { bindTooltips } from '../parts/tooltip.ts';
import type { MeetingRow, Overview, Question, Warning } from '../shapes.ts';
import type { State } from '../state.ts';
import { type Word, wordFor } from '../text.ts';

const counts: readonly (readonly [keyof Overview['counts'], Word, string, State['view'], string])[] = [
  ['meetings', 'countMeetings', 'Meeting', 'list', 'meetings'],
  ['records', 'countRecords', 'Record', 'list', 'records'],
  ['officials', 'countOfficials', 'Official', 'list', 'officials'],
  ['organizations', 'countOrganizations', 'Organization', 'list', 'organizations'],
  ['documents', 'countDocuments', 'Document', 'list', 'documents'],
  ['items', 'countItems', 'Item', 'search', ''],
];

/** Mounts the overview. */
export const mount: Mount = (root, ctx) => {
  const ends: (() => void)[] = [];
  const ask = async (signal: AbortSignal): Promise<[Overview, Question[]]> =>
    Promise.all([ctx.api.overview(rangeOf(ctx.state), signal), ctx.api.questions(signal)]);
  const end = ctx.load(root, 'overview', ask, ([data, questions]) => {
    append(root, draw(data, questions, ctx, ends));
    bindTooltips(root);
  });
  return () => {
    end();
    for (const one of ends) one();
  };
};

function draw(data: Overview, questions: Question[], ctx: Ctx, ends: (() => void)[]): HTMLElement[] {
  const { t, state } = ctx;
  if (!data.meetings.length && !data.counts.records) {
    if (state.from || state.to) return [heading(t('askOverview')), emptyRange(ctx)];
    return [heading(t('emptyGraph')), empty(t('emptyGraphHint'))];
  }
  const figure = h('figure', { class: 'timeline' });
  ends.push(meetingTimeline(figure, data.meetings, ctx));
  return [
    heading(t('askOverview')),
    h('ul', { class: 'counts' }, ...counts.map((count) => countOf(count, data, ctx))),
    section(t('timeline'), t('timelineNote'), figure, data.undated ? h('p', { class: 'quiet' }, t('undated', { n: data.undated })) : null),
    h(
      'div',
      { class: 'columns' },
      section(t('latest'), null, latest(data.meetings, ctx)),
      h(
        'div',
        {},
        section(t('startQuestions'), null, starts(questions, ctx)),
        section(
          t('review'),
          data.warnings.length ? t('reviewNote') : null,
          review(data.warnings, ctx),
          h('p', {}, h('a', { href: ctx.href({ view: 'review' }) }, t('wholeReview'))),
        ),
      ),
    ),
  ];
}

function countOf([name, word, kind, view, tab]: (typeof counts)[number], data: Overview, ctx: Ctx): HTMLElement {
  const body = [nodeMark(kind, ctx), h('strong', {}, data.counts[name] ?? 0), h('span', {}, ctx.t(word))];
  const href = view === 'list' ? ctx.href({ view, filter: { tab } }) : ctx.href({ view: 'attendance' });
  return h('li', {}, view === 'list' ? h('a', { href }, ...body) : h('span', {}, ...body));
}

function latest(meetings: readonly MeetingRow[], ctx: Ctx): HTMLElement {
  const { t } = ctx;
  return table<MeetingRow>(
    t('latest'),
    [
      { head: t('date'), kind: 'date', cell: (row) => dateText(row.date, ctx) },
      { head: t('meeting'), kind: 'wide', cell: (row) => nodeLink({ key: row.key, title: row.title, kind: 'Meeting' }, ctx) },
      { head: t('present'), kind: 'number', cell: (row) => row.attendance },
      { head: t('items'), kind: 'number', cell: (row) => row.items },
      { head: t('approvedItems'), kind: 'number', cell: (row) => row.approved },
    ],
    meetings.slice(0, 20),
    ctx,
  );
}

function starts(questions: readonly Question[], ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const fixed: [Word, State['view']][] = [
    ['startAttendance', 'attendance'],
    ['startNetwork', 'network'],
    ['startPaths', 'paths'],
  ];
  return h(
    'ul',
    { class: 'starts' },
    ...fixed.map(([word, view]) => h('li', {}, h('a', { href: ctx.href({ view }) }, t(word)))),
    ...questions
      .slice(0, 4)
      .map((question) =>
        h('li', {}, h('a', { href: ctx.href({ view: 'questions', filter: { q: question.id } }) }, question.title[ctx.state.lang])),
      ),
  );
}

function review(warnings: readonly Warning[], ctx: Ctx): HTMLElement {
  const { t } = ctx;
  if (!warnings.length) return h('p', { class: 'quiet' }, t('nothingToReview'));
  const line = (warning: Warning): HTMLElement => {
    const filter: Record<string, string> = warning.start === null ? {} : { at: String(warning.start) };
    const level: string = wordFor(t, `level${warning.level.charAt(0).toUpperCase()}${warning.level.slice(1)}`);
    return h(
      'li',
      {},
      h('span', { class: `level level-${warning.level}` }, level),
      h('a', { href: ctx.href({ view: 'record', key: warning.record, filter }) }, warning.reason),
      h('small', {}, ` ${warning.source}`),
    );
  };
  const shown = 8;
  const list = h('ul', { class: 'warnings' }, ...warnings.slice(0, shown).map(line));
  if (warnings.length <= shown) return list;
  const rest = warnings.slice(shown);
  const more = h('button', { type: 'button', class: 'more' }, t('more', { n: rest.length }));
  more.addEventListener('click', () => {
    append(list, rest.map(line));
    more.remove();
  });
  return h('div', {}, list, more);
}
