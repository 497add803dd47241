/** The attendance matrix: officials by meetings, the role in each cell by shape and colour. The table is the picture. */
import { type Ctx, type Mount, rangeOf } from '../context.ts';
import { append, h, put } from '../dom.ts';
import { legend } from '../parts/help.ts';
import { factButton, plainLink } from '../parts/links.ts';
import { captionOf, roleMark } from '../parts/marks.ts';
import { emptyRange } from '../parts/states.ts';
import { heading } from '../parts/table.ts';
import { bindTooltips } from '../parts/tooltip.ts';
import type { AttendanceAnswer } from '../shapes.ts';
import type { State } from '../state.ts';
import type { Word } from '../text.ts';
import { type Order, orders, type Row, rowsOf, sortRows } from './attendance-rows.ts';

const firstRows = 150;
const words: Readonly<Record<Order, Word>> = { role: 'sortRole', presence: 'sortPresence', first: 'sortFirst', name: 'sortName' };

/** Mounts the matrix; order and name filter stand in the address. */
export const mount: Mount = (root, ctx) =>
  ctx.load(
    root,
    'attendance',
    (signal) => ctx.api.attendance(rangeOf(ctx.state), signal),
    (data) => {
      const body = h('div');
      const all = rowsOf(data, ctx.model.roles);
      const update = (state: State): void => put(body, ...draw(data, all, state, ctx));
      append(root, [
        heading(
          ctx.t('askAttendance'),
          ctx.t('attendanceBase', { officials: data.officials.length, meetings: data.meetings.length, cells: data.cells.length }),
        ),
        data.cells.length ? controls(ctx) : emptyRange(ctx),
        data.cells.length ? body : null,
      ]);
      if (data.cells.length) update(ctx.state);
      ctx.watch('filter', update);
      bindTooltips(root);
    },
  );

function controls(ctx: Ctx): HTMLElement {
  const { t, state } = ctx;
  const now = state.filter.sort ?? 'role';
  const set = (name: string, value: string): void => ctx.go({ filter: { ...ctx.state.filter, [name]: value } }, true);
  const select = h(
    'select',
    { id: 'sort', onchange: (event) => set('sort', (event.target as HTMLSelectElement).value) },
    ...orders.map((order) => h('option', { value: order, selected: order === now }, t(words[order]))),
  );
  const name = h('input', {
    type: 'search',
    id: 'name',
    value: state.filter.name ?? '',
    oninput: (event) => set('name', (event.target as HTMLInputElement).value),
  });
  return h(
    'div',
    { class: 'row controls' },
    h('label', { class: 'row' }, t('sortBy'), select),
    h('label', { class: 'row' }, t('nameFilter'), name),
    legend(
      t('role'),
      ctx.model.roles.map((role) => [roleMark(role), captionOf(role, ctx)]),
    ),
  );
}

function draw(data: AttendanceAnswer, all: readonly Row[], state: State, ctx: Ctx): HTMLElement[] {
  const { t } = ctx;
  const wanted = (state.filter.name ?? '').trim();
  const order = orders.find((one) => one === state.filter.sort) ?? 'role';
  const rows = sortRows(all, order).filter((row) => row.name.includes(wanted));
  const body = h('tbody');
  const more = h('button', { type: 'button', class: 'more' });
  let shown = 0;
  const grow = (): void => {
    for (const row of rows.slice(shown, shown + firstRows)) body.append(line(row, data, ctx));
    shown = Math.min(rows.length, shown + firstRows);
    more.hidden = shown >= rows.length;
    more.textContent = t('more', { n: Math.min(firstRows, rows.length - shown) });
  };
  more.addEventListener('click', grow);
  grow();
  const head = data.meetings.map((meeting) =>
    h(
      'th',
      { scope: 'col', class: 'meeting-head', 'data-tip': `${meeting.title}\n${meeting.date ?? t('noDate')}` },
      h('span', { class: 'date' }, meeting.date ?? t('noDate')),
      plainLink({ key: meeting.key, title: /第\d+次/u.exec(meeting.title)?.[0] ?? meeting.title }, ctx),
    ),
  );
  const grid = h(
    'table',
    { class: 'matrix' },
    h('caption', { class: 'unseen' }, t('askAttendance')),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, t('person')),
        h('th', { scope: 'col', class: 'number' }, t('presence')),
        ...head,
        h('td', { class: 'fill' }),
      ),
    ),
    body,
  );
  return [
    h('div', { class: 'matrix-frame', tabindex: 0, role: 'region', 'aria-label': t('attendance') }, grid),
    more,
    h('p', { class: 'quiet note' }, t('blankCell')),
  ];
}

function line(row: Row, data: AttendanceAnswer, ctx: Ctx): HTMLElement {
  const { t } = ctx;
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, plainLink({ key: row.key, title: row.name }, ctx)),
    h('td', { class: 'number', 'data-tip': t('presenceOf', { n: row.present, base: data.meetings.length }) }, row.present),
    ...data.meetings.map((meeting, m) =>
      h(
        'td',
        { class: 'cell' },
        ...(row.cells.get(m) ?? []).map(({ role, edge }) => {
          const label = `${row.name} · ${captionOf(role, ctx)} · ${meeting.title}${meeting.date ? ` · ${meeting.date}` : ''}`;
          const button = factButton(edge, label, roleMark(role));
          button.removeAttribute('title');
          button.dataset.tip = label;
          return button;
        }),
      ),
    ),
    h('td', { class: 'fill' }),
  );
}
