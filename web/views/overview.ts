/** Home: search first; which meetings are on record, over time and by body; what came in last; the latest; what to review; where to start. */
import { type Ctx, frameOf, type Mount } from '../context.ts';
import { append, h } from '../dom.ts';
import { holdsAll } from '../holds.ts';
import { askNews, newsPart } from '../overview/news-part.ts';
import { findingLink, levelTag } from '../parts/finding.ts';
import { dateText, nodeLink } from '../parts/links.ts';
import { nodeMark } from '../parts/marks.ts';
import { meetingTimeline } from '../parts/meeting-timeline.ts';
import { searchBox } from '../parts/search-box.ts';
import { empty, emptyHere } from '../parts/states.ts';
import { heading, section, table } from '../parts/table.ts';
import { bindTooltips } from '../parts/tooltip.ts';
import type { MeetingRow, News, NodeKind, Overview, Question, Review } from '../shapes.ts';
import type { State } from '../state.ts';
import type { Word } from '../text.ts';

/** What of the frame it keeps to. */
export const holds = holdsAll;

const counts: readonly (readonly [keyof Overview['counts'], Word, NodeKind, State['view'], string])[] = [
  ['meetings', 'countMeetings', 'Meeting', 'list', 'meetings'],
  ['records', 'countRecords', 'Record', 'list', 'records'],
  ['officials', 'countOfficials', 'Official', 'list', 'officials'],
  ['organizations', 'countOrganizations', 'Organization', 'list', 'organizations'],
  ['documents', 'countDocuments', 'Document', 'list', 'documents'],
  ['items', 'countItems', 'Item', 'search', ''],
];

/** Meetings shown as the latest; all of them stand in the directory. */
const newest = 8;
/** Findings shown of those asked for; the board has the rest. */
const findings = { shown: 6, asked: 200 };
/** A dozen, with the fixed ones. */
const questionsShown = 12;
const levels: readonly string[] = ['error', 'warning', 'info'];

/** Mounts the overview. */
export const mount: Mount = (root, ctx) => {
  const ends: (() => void)[] = [];
  // Asked for together: what comes later pushes down what is being read.
  const ask = async (signal: AbortSignal): Promise<[Overview, Question[], News]> =>
    Promise.all([ctx.api.overview(frameOf(ctx.state), signal), ctx.api.questions(signal), askNews(ctx, signal)]);
  const end = ctx.load(root, 'overview', ask, ([data, questions, news]) => {
    append(root, draw(data, questions, news, ctx, ends));
    bindTooltips(root);
  });
  return () => {
    end();
    for (const one of ends) one();
  };
};

function draw(data: Overview, questions: Question[], news: News, ctx: Ctx, ends: (() => void)[]): HTMLElement[] {
  const { t, state } = ctx;
  if (!data.meetings.length && !data.counts.records) {
    if (Object.keys(frameOf(state)).length > 0) return [search(ctx), heading(t('askOverview')), emptyHere(ctx)];
    return [
      heading(t('emptyGraph')),
      empty(t('emptyGraphHint'), h('a', { class: 'button', href: ctx.href({ view: 'bring' }) }, t('bring'))),
    ];
  }
  const figure = h('figure', { class: 'timeline' });
  ends.push(meetingTimeline(figure, data.meetings, ctx));
  const brought = h('div');
  ends.push(newsPart(brought, news, ctx));
  const board = h('div');
  const ask = (signal: AbortSignal): Promise<Review> => ctx.api.review({ ...frameOf(state), limit: findings.asked }, signal);
  ends.push(ctx.load(board, 'review', ask, (answer) => append(board, review(answer, ctx))));
  return [
    search(ctx),
    heading(t('askOverview')),
    h('ul', { class: 'counts' }, ...counts.map((count) => countOf(count, data, ctx))),
    section(t('timeline'), t('timelineNote'), figure, data.undated ? h('p', { class: 'quiet' }, t('undated', { n: data.undated })) : null),
    h(
      'div',
      { class: 'columns' },
      h(
        'div',
        {},
        brought,
        section(t('latest'), latestNote(data.meetings, ctx), latest(data.meetings, ctx)),
        section(t('review'), t('reviewNote'), board),
      ),
      h('div', {}, section(t('startQuestions'), null, starts(questions, ctx))),
    ),
  ];
}

/** The large field; the small one of the header gives way to it. */
function search(ctx: Ctx): HTMLElement {
  const box = h('div', { class: 'search search-home', role: 'search' });
  searchBox(box, ctx, { id: 'search-home', label: ctx.t('searchLabel') });
  return box;
}

function countOf([name, word, kind, view, tab]: (typeof counts)[number], data: Overview, ctx: Ctx): HTMLElement {
  const body = [nodeMark(kind, ctx), h('strong', {}, data.counts[name] ?? 0), h('span', {}, ctx.t(word))];
  const href = view === 'list' ? ctx.href({ view, filter: { tab } }) : ctx.href({ view: 'attendance' });
  return h('li', {}, view === 'list' ? h('a', { href }, ...body) : h('span', {}, ...body));
}

/** Which meetings are meant by the latest: those held last, not those brought in last. */
function latestNote(meetings: readonly MeetingRow[], { t }: Ctx): string {
  return t('latestNote', { n: Math.min(newest, meetings.length), all: meetings.length });
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
    meetings.slice(0, newest),
    ctx,
  );
}

function starts(questions: readonly Question[], ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const fixed: [Word, State['view']][] = [
    ['startAttendance', 'attendance'],
    ['startNetwork', 'network'],
    ['startPaths', 'paths'],
    ['startReview', 'review'],
  ];
  return h(
    'ul',
    { class: 'starts' },
    ...fixed.map(([word, view]) => h('li', {}, h('a', { href: ctx.href({ view }) }, t(word)))),
    ...questions
      .slice(0, questionsShown - fixed.length)
      .map((question) =>
        h('li', {}, h('a', { href: ctx.href({ view: 'questions', filter: { q: question.id } }) }, question.title[ctx.state.lang])),
      ),
  );
}

/** The gravest findings, the count of each kind, and the way to the board. */
function review({ findings: found, counts: groups }: Review, ctx: Ctx): HTMLElement[] {
  const { t } = ctx;
  if (!found.length) return [h('p', { class: 'quiet' }, t('nothingToReview'))];
  const gravest = found
    .filter(({ record }) => record !== null)
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
    .slice(0, findings.shown);
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  return [
    h(
      'ul',
      { class: 'warnings' },
      ...gravest.map((one) => h('li', {}, levelTag(one.level, ctx), findingLink(one, ctx), h('small', {}, ` ${one.source ?? ''}`))),
    ),
    h('p', {}, h('a', { href: ctx.href({ view: 'review' }) }, t('wholeReview'), h('small', {}, ` ${all}`))),
  ];
}
