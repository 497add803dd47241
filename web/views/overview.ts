/** Home: search first; which meetings are on record, over time and by body; what came in last; the latest; what to review; where to start. */
import { type Ctx, frameOf, type Mount } from '../context.ts';
import { append, type Child, h } from '../dom.ts';
import { every } from '../every.ts';
import { holdsAll } from '../holds.ts';
import { askNews, newsPart } from '../overview/news-part.ts';
import { askCards, placeCards, showsCards } from '../overview/place-cards.ts';
import { findingLink, levelTag } from '../parts/finding.ts';
import { loadFindings, nothingYet } from '../parts/findings.ts';
import { dateText, nodeLink } from '../parts/links.ts';
import { nodeMark } from '../parts/marks.ts';
import { meetingTimeline } from '../parts/meeting-timeline.ts';
import { isOwnScope, unknownPlace } from '../parts/place-name.ts';
import { searchBox } from '../parts/search-box.ts';
import { empty, emptyHere } from '../parts/states.ts';
import { type Column, heading, section, table } from '../parts/table.ts';
import { bindTooltips } from '../parts/tooltip.ts';
import type { Finding, MeetingList, MeetingRow, News, NodeKind, Overview, PlaceCards, Question, Review } from '../shapes.ts';
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
/** Meetings drawn on the line of a place, the latest: more are no picture any more. */
const drawn = 1000;
/** Findings shown of those asked for; the board has the rest. */
const findings = { shown: 6, asked: 200 };
/** A dozen, with the fixed ones. */
const questionsShown = 12;
const levels = every<Finding['level']>({ error: true, warning: true, info: true });

/** Mounts the overview. */
export const mount: Mount = (root, ctx) => {
  const ends: (() => void)[] = [];
  // Asked for together: what comes later pushes down what is being read.
  const frame = frameOf(ctx.state);
  const ask = async (signal: AbortSignal): Promise<[Home, Question[], News, PlaceCards | null]> => {
    const [data, met, ...rest] = await Promise.all([
      ctx.api.overview(frame, signal),
      ctx.api.meetings({ ...frame, limit: showsCards(ctx) ? newest : drawn }, signal),
      ctx.api.questions(signal),
      askNews(ctx, signal),
      askCards(ctx, signal),
    ]);
    return [{ ...data, met }, ...rest];
  };
  const end = ctx.load(root, 'overview', ask, ([data, questions, news, cards]) => {
    append(root, draw(data, questions, news, cards, ctx, ends));
    bindTooltips(root);
  });
  return () => {
    end();
    for (const one of ends) one();
  };
};

/** The counts, and a page of the meetings, the latest first. */
interface Home extends Overview {
  readonly met: MeetingList;
}

function draw(data: Home, questions: Question[], news: News, cards: PlaceCards | null, ctx: Ctx, ends: (() => void)[]): Child[] {
  const { t, state } = ctx;
  if (!data.counts.meetings && !data.counts.records) {
    if (Object.keys(frameOf(state)).length > 0) return [search(ctx), heading(t('askOverview')), emptyHere(ctx)];
    return [
      heading(t('emptyGraph')),
      empty(t('emptyGraphHint'), h('a', { class: 'button', href: ctx.href({ view: 'import' }) }, t('import'))),
    ];
  }
  const meetings = meetingsPart(data, cards, ctx, ends);
  const brought = h('div');
  ends.push(newsPart(brought, news, ctx));
  const board = h('div');
  const query = { ...frameOf(state), limit: findings.asked };
  ends.push(loadFindings(board, ctx, query, (root, answer) => append(root, review(answer, ctx))));
  return [
    search(ctx),
    heading(t('askOverview')),
    h('ul', { class: 'counts' }, ...counts.map((count) => countOf(count, data, ctx))),
    ...meetings,
    h(
      'div',
      { class: 'columns' },
      h(
        'div',
        {},
        brought,
        section(t('latest'), latestNote(data.counts.meetings, ctx), latest(data.met.meetings, ctx)),
        section(t('review'), t('reviewNote'), board),
      ),
      h('div', {}, section(t('startQuestions'), null, starts(questions, ctx))),
    ),
  ];
}

/** The places where there are several and none is chosen; else the time line of the place, and apart from it what names none. */
function meetingsPart(data: Home, first: PlaceCards | null, ctx: Ctx, ends: (() => void)[]): Child[] {
  const { t, state } = ctx;
  if (first) {
    const cards = h('div');
    ends.push(placeCards(cards, first, ctx));
    return [section(t('placesTitle'), t('placesNote'), cards)];
  }
  // One record by itself has a line; several that name no place have none together.
  const alone = isOwnScope(state.scope) && state.scope !== unknownPlace;
  const { meetings, page } = data.met;
  const placed = meetings.filter(({ scope }) => alone || !isOwnScope(scope));
  const apart = meetings.filter((row) => !placed.includes(row));
  // A period leaves the undated out altogether.
  const undated = state.from || state.to ? data.undated : data.undated - apart.filter(({ date }) => date === null).length;
  const cut = page.total > meetings.length ? h('p', { class: 'quiet' }, t('timelineCut', { n: meetings.length, all: page.total })) : null;
  const figure = h('figure');
  if (placed.length > 0) ends.push(meetingTimeline(figure, placed, ctx));
  return [
    placed.length > 0
      ? section(t('timeline'), t('timelineNote'), figure, cut, undated ? h('p', { class: 'quiet' }, t('undated', { n: undated })) : null)
      : null,
    apart.length > 0 ? section(t('apart'), t('apartNote'), table(t('apart'), meetingColumns(ctx), apart, ctx)) : null,
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

/** Which meetings are meant by the latest: those held last, not those imported last. */
function latestNote(all: number, { t }: Ctx): string {
  return t('latestNote', { n: Math.min(newest, all), all });
}

const latest = (meetings: readonly MeetingRow[], ctx: Ctx): HTMLElement =>
  table<MeetingRow>(ctx.t('latest'), meetingColumns(ctx), meetings.slice(0, newest), ctx);

function meetingColumns(ctx: Ctx): Column<MeetingRow>[] {
  const { t } = ctx;
  return [
    { head: t('date'), kind: 'date', cell: (row) => dateText(row.date, ctx) },
    { head: t('meeting'), kind: 'wide', cell: (row) => nodeLink({ key: row.key, title: row.title, kind: 'Meeting' }, ctx) },
    { head: t('present'), kind: 'number', cell: (row) => row.attendance },
    { head: t('items'), kind: 'number', cell: (row) => row.items },
    { head: t('approvedItems'), kind: 'number', cell: (row) => row.approved },
  ];
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
function review(answer: Review, ctx: Ctx): HTMLElement[] {
  const { t } = ctx;
  const { findings: found, counts: groups } = answer;
  if (nothingYet(answer)) return [];
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
