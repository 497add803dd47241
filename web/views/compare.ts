/** Two to four officials on one axis: every meeting of each by role, when they were there together, and the counts with their base. */
import { mostPeople } from '../attendance/chosen.ts';
import { presentAt, type Row, rowsOf } from '../attendance/rows.ts';
import { type Ctx, type Mount, rangeOf } from '../context.ts';
import { append, h } from '../dom.ts';
import type { Holds } from '../holds.ts';
import { dateText, plainLink } from '../parts/links.ts';
import { captionOf, roleMark } from '../parts/marks.ts';
import { placedName, placeOfPage } from '../parts/place-tag.ts';
import { heading, section, table } from '../parts/table.ts';
import { timeline } from '../parts/timeline.ts';
import { bindTooltips } from '../parts/tooltip.ts';
import type { AttendanceAnswer, Role } from '../shapes.ts';

/** What of the frame it keeps to. */
export const holds: Holds = { place: 'own', series: false, period: true };

/** Mounts the comparison; `who` in the address holds the keys. */
export const mount: Mount = (root, ctx) => {
  let endTimeline = (): void => {};
  const endLoad = ctx.load(
    root,
    'compare',
    (signal) => ctx.api.attendance(rangeOf(ctx.state), signal),
    (data) => {
      const keys = (ctx.state.filter.who ?? '').split('\n');
      const rows = rowsOf(data, ctx.model)
        .filter(({ key }) => keys.includes(key))
        .slice(0, mostPeople);
      if (rows.length < 2) append(root, [heading(ctx.t('compare')), empty(ctx)]);
      else endTimeline = draw(root, data, rows, ctx);
      bindTooltips(root);
    },
  );
  return () => {
    endLoad();
    endTimeline();
  };
};

function empty(ctx: Ctx): HTMLElement {
  return h(
    'p',
    { class: 'empty' },
    ctx.t('compareEmpty'),
    ' ',
    h('a', { href: ctx.href({ view: 'attendance', key: '', filter: {} }) }, ctx.t('attendance')),
  );
}

function draw(root: HTMLElement, data: AttendanceAnswer, rows: readonly Row[], ctx: Ctx): () => void {
  const { t } = ctx;
  const places = new Set(rows.map(({ scope }) => scope));
  const base = data.meetings.filter(({ scope }) => places.has(scope)).length;
  // Where all are of one place the page belongs to it, and their names stand bare.
  const [place = ''] = places;
  if (places.size === 1) ctx.belongs(place);
  const together = data.meetings.map((_, column) => column).filter((column) => rows.every((row) => presentAt(row).has(column)));
  const lanes = h('div', { class: 'lanes' });
  const named = (row: Row): string => placedName(row.name, row.scope, ctx);
  append(root, [
    heading(
      t('askCompare', { names: rows.map(named).join('、') }),
      h('span', {}, t('togetherBase', { n: together.length, base })),
      places.size === 1 ? placeOfPage(place, ctx) : null,
    ),
    section(t('timelines'), null, lanes),
    section(t('countsByRole'), t('countsBase', { base }), counts(rows, ctx)),
    section(
      t('togetherAt'),
      null,
      together.length === 0
        ? h('p', { class: 'quiet' }, t(places.size > 1 ? 'togetherApart' : 'togetherNever'))
        : table(
            t('togetherAt'),
            [
              { head: t('date'), cell: (column) => dateText(data.meetings[column]?.date, ctx), kind: 'date' },
              { head: t('meeting'), cell: (column) => plainLink(data.meetings[column] ?? { key: '', title: '' }, ctx), kind: 'wide' },
              ...rows.map((row) => ({ head: named(row), cell: (column: number) => roles(row, column, ctx) })),
            ],
            together,
            ctx,
          ),
    ),
  ]);
  const bands = rows.map((row) => ({
    name: named(row),
    marks: [...row.cells].flatMap(([column, held]) => {
      const meeting = data.meetings[column];
      return meeting?.date
        ? held.map(({ role, edge }) => ({
            date: meeting.date ?? '',
            edge,
            label: `${named(row)} · ${captionOf(role, ctx)}\n${meeting.title}\n${meeting.date}`,
            mark: () => roleMark(role),
          }))
        : [];
    }),
  }));
  return timeline(lanes, bands, t('timelines'), ctx);
}

const roles = (row: Row, column: number, ctx: Ctx): HTMLElement[] =>
  (row.cells.get(column) ?? []).map(({ role, edge }) =>
    h('button', { type: 'button', class: 'fact', 'data-edge': edge }, roleMark(role), h('span', {}, captionOf(role, ctx))),
  );

function counts(rows: readonly Row[], ctx: Ctx): HTMLElement {
  const held = (row: Row, role: Role): number => [...row.cells.values()].filter((cell) => cell.some((one) => one.role === role)).length;
  return table(
    ctx.t('countsByRole'),
    [
      { head: ctx.t('person'), cell: (row) => plainLink({ key: row.key, title: row.name }, ctx) },
      { head: ctx.t('presence'), cell: (row) => `${row.present}/${row.base}`, kind: 'number' },
      ...ctx.model.roles.map((role) => ({ head: captionOf(role, ctx), cell: (row: Row) => held(row, role), kind: 'number' as const })),
    ],
    rows,
    ctx,
  );
}
