/** One person: every meeting by role on a time line, what was decided while they were present, with whom, offices, mentions. */
import { type Ctx, type Mount, rangeOf } from '../context.ts';
import { append, h } from '../dom.ts';
import type { Holds } from '../holds.ts';
import { dateText, decisionButton, edges, factButton, itemTitle, nodeLink, plainLink } from '../parts/links.ts';
import { captionOf, type PostType, postMark, postTypes, roleMark } from '../parts/marks.ts';
import { placeOfPage } from '../parts/place-tag.ts';
import { statements } from '../parts/statements.ts';
import { emptyHere } from '../parts/states.ts';
import { section, table } from '../parts/table.ts';
import { type Band, timeline } from '../parts/timeline.ts';
import { bindTooltips } from '../parts/tooltip.ts';
import type { ApprovalList, OfficialDetail } from '../shapes.ts';
import { changes, companions, gaps, offices, quietMentions } from './official-parts.ts';

/** What of the frame it keeps to. */
export const holds: Holds = { place: 'own', series: false, period: true };

/** Mounts the person `state.key`. */
export const mount: Mount = (root, ctx) => {
  let endTimeline = (): void => {};
  const end = ctx.load(
    root,
    'official',
    // Both at once: what came later would push down what is being read.
    (signal) =>
      Promise.all([
        ctx.api.official(ctx.state.key, rangeOf(ctx.state), signal),
        ctx.api.approvals(ctx.state.key, rangeOf(ctx.state), signal),
      ]),
    ([data, approvals]) => {
      append(root, [head(data, ctx)]);
      if (!data.meetings.length && (ctx.state.from || ctx.state.to)) root.append(emptyHere(ctx));
      const figure = h('figure');
      if (data.meetings.length || data.offices.length || data.changes.length)
        append(root, [figure, h('p', { class: 'quiet' }, data.undated ? ctx.t('undatedIn', { n: data.undated }) : '')]);
      endTimeline = timeline(figure, bands(data, ctx), ctx.t('officialTimeline', { name: data.official.title }), ctx);
      append(root, [
        h(
          'div',
          { class: 'columns' },
          h(
            'div',
            {},
            data.meetings.length ? meetings(data, ctx) : null,
            presentWhen(approvals, ctx),
            itemsOf(data.submitted, 'submittedItems', ctx),
            itemsOf(data.tasked, 'taskedItems', ctx),
            statements(data.statements, data.official.key, ctx),
          ),
          h('div', {}, offices(data, ctx), changes(data, ctx), companions(data, ctx), gaps(data, ctx), quietMentions(data, ctx)),
        ),
      ]);
      bindTooltips(root);
    },
  );
  return () => {
    end();
    endTimeline();
  };
};

function head(data: OfficialDetail, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const { present, absent, gaps: missing, undated, base } = data.attendance;
  const { official } = data;
  return h(
    'header',
    { class: 'view-head' },
    h('h1', {}, t('officialTimeline', { name: official.title })),
    h(
      'p',
      { class: 'base row' },
      base
        ? h('strong', { title: t('attendanceBaseNote') }, t('attendanceRate', { present, base, rate: Math.round((present / base) * 100) }))
        : null,
      absent ? h('span', {}, t('attendanceAbsent', { n: absent })) : null,
      missing.length ? h('span', {}, t('attendanceNotNamed', { n: missing.length })) : null,
      undated ? h('span', {}, t('attendanceUndated', { n: undated })) : null,
      base ? h('span', { class: 'quiet' }, t('attendanceBaseNote')) : null,
      placeOfPage(official.scope, ctx),
      h('span', { class: 'quiet' }, official.pinyin),
      h('a', { href: ctx.href({ view: 'network', filter: { seed: official.key } }) }, t('network')),
    ),
  );
}

/** The kind of post a change is drawn as. */
const postOf: Readonly<Record<OfficialDetail['changes'][number]['change'], PostType>> = { appointed: 'APPOINTED', dismissed: 'DISMISSED' };

/** A lane for each role, and under them, on the same axis, what records say of posts: held, given, taken. */
function bands(data: OfficialDetail, ctx: Ctx): Band[] {
  const roles = ctx.model.roles.map((role) => ({
    name: captionOf(role, ctx),
    marks: data.meetings.flatMap(({ meeting, roles: all }) =>
      all
        .filter((one) => one.role === role && meeting.date !== null)
        .map((one) => ({
          date: meeting.date ?? '',
          edge: one.evidence.edge,
          label: `${meeting.title}\n${meeting.date ?? ''} · ${captionOf(role, ctx)}`,
          mark: () => roleMark(role),
        })),
    ),
  }));
  const told = [
    ...data.offices.map((one) => ({ type: 'HELD', title: `${one.organization?.title ?? ''} ${one.title}`.trim(), evidence: one.evidence })),
    ...data.changes.map((one) => ({
      type: postOf[one.change],
      title: one.title,
      evidence: one.evidence,
    })),
  ];
  const posts = postTypes.map((type) => ({
    name: captionOf(type, ctx),
    marks: told
      .filter((one) => one.type === type && one.evidence.date !== null)
      .map(({ title, evidence: { date, edge } }) => ({
        date: date ?? '',
        edge,
        label: `${title}\n${date ?? ''} · ${captionOf(type, ctx)}`,
        mark: () => postMark(type),
      })),
  }));
  return [...roles, ...posts].filter((band) => band.marks.length > 0);
}

function meetings(data: OfficialDetail, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  return section(
    t('allMeetings'),
    null,
    table(
      t('allMeetings'),
      [
        { head: t('date'), kind: 'date', cell: (row) => dateText(row.meeting.date, ctx) },
        { head: t('meeting'), kind: 'wide', cell: (row) => plainLink(row.meeting, ctx) },
        {
          head: t('role'),
          cell: (row) =>
            row.roles.map((one) =>
              factButton(
                one.evidence.edge,
                `${captionOf(one.role, ctx)} · ${row.meeting.title}`,
                roleMark(one.role),
                h('span', {}, captionOf(one.role, ctx)),
              ),
            ),
        },
      ],
      data.meetings,
      ctx,
    ),
  );
}

function presentWhen({ page, approvals }: ApprovalList, ctx: Ctx): HTMLElement | null {
  const { t } = ctx;
  if (!page.total) return null;
  return section(
    `${t('presentWhen')} ${page.total}`,
    t('presentWhenNote'),
    table(
      t('presentWhen'),
      [
        { head: t('date'), kind: 'date', cell: (row) => dateText(row.meeting.date, ctx) },
        {
          head: t('item'),
          kind: 'wide',
          cell: (row) =>
            row.document
              ? nodeLink(row.document, ctx)
              : h('a', { href: ctx.href({ view: 'meeting', key: row.meeting.key }), lang: 'zh' }, itemTitle(row.item)),
        },
        { head: t('submittedBy'), kind: 'place', cell: (row) => edges(row.submitters, ctx) },
        { head: t('decided'), cell: (row) => decisionButton(row.kind, row.evidence.edge, ctx) },
        {
          head: t('role'),
          cell: (row) => [
            h('span', { class: 'role-word' }, roleMark(row.role), captionOf(row.role, ctx)),
            row.open ? factButton(row.open.edge, t('presenceOpen'), h('small', {}, captionOf(row.open.type, ctx))) : null,
          ],
        },
      ],
      approvals,
      ctx,
      {
        total: page.total,
        what: 'official',
        ask: async (offset, limit, signal) =>
          (await ctx.api.approvals(ctx.state.key, { ...rangeOf(ctx.state), offset, limit }, signal)).approvals,
      },
    ),
  );
}

/** Items proposed, or tasked with, each with its sentence. */
function itemsOf(items: OfficialDetail['submitted'], word: 'submittedItems' | 'taskedItems', ctx: Ctx): HTMLElement | null {
  if (!items.length) return null;
  return section(
    ctx.t(word),
    null,
    h(
      'ul',
      { class: 'lines' },
      ...items.map((one) =>
        h(
          'li',
          {},
          factButton(one.evidence.edge, ctx.t('evidenceOf'), '❞'),
          h('span', { lang: 'zh' }, itemTitle(one.item)),
          one.meeting ? h('small', {}, ' ', plainLink(one.meeting, ctx)) : null,
        ),
      ),
    ),
  );
}
