/** One person: every meeting by role on a time line, what was decided while they were present, with whom, offices, mentions. */
import { type Ctx, type Mount, rangeOf } from '../context.ts';
import { append, h } from '../dom.ts';
import { life } from '../parts/life.ts';
import { dateText, decisionButton, factButton, itemTitle, nodeLink, plainLink } from '../parts/links.ts';
import { captionOf, roleMark } from '../parts/marks.ts';
import { emptyRange } from '../parts/states.ts';
import { section, table } from '../parts/table.ts';
import { bindTooltips } from '../parts/tooltip.ts';
import type { OfficialDetail } from '../shapes.ts';
import { companions, offices, quietMentions } from './official-parts.ts';

/** Mounts the person `state.key`. */
export const mount: Mount = (root, ctx) => {
  let endLife = (): void => {};
  const end = ctx.load(
    root,
    'official',
    (signal) => ctx.api.official(ctx.state.key, rangeOf(ctx.state), signal),
    (data) => {
      append(root, [head(data, ctx)]);
      if (!data.meetings.length && (ctx.state.from || ctx.state.to)) root.append(emptyRange(ctx));
      const figure = h('figure');
      if (data.meetings.length)
        append(root, [figure, h('p', { class: 'quiet' }, data.undated ? ctx.t('undatedIn', { n: data.undated }) : '')]);
      endLife = life(figure, bands(data, ctx), ctx.t('lifeOfficial', { name: data.official.title }), ctx);
      append(root, [
        h(
          'div',
          { class: 'columns' },
          h('div', {}, data.meetings.length ? meetings(data, ctx) : null, presentWhen(data, ctx), submitted(data, ctx)),
          h('div', {}, offices(data, ctx), companions(data, ctx), quietMentions(data, ctx)),
        ),
      ]);
      bindTooltips(root);
    },
  );
  return () => {
    end();
    endLife();
  };
};

function head(data: OfficialDetail, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  const { present, absent, base } = data.attendance;
  const { official } = data;
  return h(
    'header',
    { class: 'view-head' },
    h('h1', {}, t('lifeOfficial', { name: official.title })),
    h(
      'p',
      { class: 'base row' },
      h('strong', {}, t('attendanceOf', { present, absent })),
      h('span', {}, t('attendanceBaseOf', { base })),
      official.scope.startsWith('record:') ? null : h('span', { lang: 'zh' }, official.scope),
      h('span', { class: 'quiet' }, official.pinyin),
      h('a', { href: ctx.href({ view: 'network', filter: { seed: official.key } }) }, t('network')),
    ),
  );
}

function bands(
  data: OfficialDetail,
  ctx: Ctx,
): { name: string; marks: { date: string; edge: string; label: string; mark: SVGSVGElement }[] }[] {
  return ctx.model.roles
    .map((role) => ({
      name: captionOf(role, ctx),
      marks: data.meetings.flatMap(({ meeting, roles }) =>
        roles
          .filter((one) => one.role === role && meeting.date !== null)
          .map((one) => ({
            date: meeting.date ?? '',
            edge: one.evidence.edge,
            label: `${meeting.title}\n${meeting.date ?? ''} · ${captionOf(role, ctx)}`,
            mark: roleMark(role),
          })),
      ),
    }))
    .filter((band) => band.marks.length > 0);
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

function presentWhen(data: OfficialDetail, ctx: Ctx): HTMLElement | null {
  const { t } = ctx;
  if (!data.presentWhen.length) return null;
  return section(
    t('presentWhen'),
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
        { head: t('decided'), cell: (row) => (row.evidence ? decisionButton(row.kind, row.evidence.edge, ctx) : h('span', {}, row.kind)) },
        { head: t('role'), cell: (row) => h('span', { class: 'role-word' }, roleMark(row.role), captionOf(row.role, ctx)) },
      ],
      data.presentWhen,
      ctx,
    ),
  );
}

function submitted(data: OfficialDetail, ctx: Ctx): HTMLElement | null {
  if (!data.submitted.length) return null;
  return section(
    ctx.t('submittedItems'),
    null,
    h(
      'ul',
      { class: 'lines' },
      ...data.submitted.map((one) =>
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
