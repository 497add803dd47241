/** Attendance: people × meetings as a picture or as a table; chosen people go to the comparison, chosen meetings show what they decided. */
import { chosenPeople, decidedAt, mostMeetings } from '../attendance/chosen.ts';
import { type Chosen, matrix } from '../attendance/matrix.ts';
import { onPaper } from '../attendance/on-paper.ts';
import { type Order, orders, type Row, rowsOf, sortRows } from '../attendance/rows.ts';
import { attendanceTable } from '../attendance/table.ts';
import { type Ctx, frameOf, type Mount } from '../context.ts';
import { append, h, put } from '../dom.ts';
import { holdsAll } from '../holds.ts';
import { legend } from '../parts/help.ts';
import { captionOf, roleMark } from '../parts/marks.ts';
import { emptyHere } from '../parts/states.ts';
import { heading } from '../parts/table.ts';
import { bindTooltips } from '../parts/tooltip.ts';
import type { AttendanceAnswer } from '../shapes.ts';
import type { State } from '../state.ts';
import type { Word } from '../text.ts';

/** What of the frame it keeps to. */
export const holds = holdsAll;

const words: Readonly<Record<Order, Word>> = {
  role: 'sortRole',
  alike: 'sortAlike',
  presence: 'sortPresence',
  first: 'sortFirst',
  name: 'sortName',
};
const nothing = (): void => {};

/** Mounts the view; order, name filter, form and choice stand in the address. */
export const mount: Mount = (root, ctx) => {
  let drawn = { update: (_: State): void => {}, destroy: nothing };
  const endLoad = ctx.load(
    root,
    'attendance',
    (signal) => ctx.api.attendance(frameOf(ctx.state), signal),
    (data) => {
      const base = { officials: data.officials.length, meetings: data.meetings.length, cells: data.cells.length };
      append(root, [heading(ctx.t('askAttendance'), ctx.t('attendanceBase', base))]);
      if (!data.cells.length) append(root, [emptyHere(ctx)]);
      else drawn = draw(root, data, ctx);
    },
  );
  ctx.watch('filter', (state) => drawn.update(state));
  return () => {
    endLoad();
    drawn.destroy();
  };
};

function draw(root: HTMLElement, data: AttendanceAnswer, ctx: Ctx): { update(state: State): void; destroy(): void } {
  const rowsFor = sorter(rowsOf(data, ctx.model));
  const picture = h('div', { class: 'attendance-picture' });
  const people = h('div');
  const decided = h('div');
  const paper = onPaper(data, () => rowsFor(ctx.state), ctx);
  const over = controls(ctx);
  append(root, [over.element, people, picture, paper.element, h('p', { class: 'quiet note' }, ctx.t('blankCell')), decided]);
  let shown: ReturnType<typeof matrix> | null = null;
  let form = '';
  let endMeetings = nothing;
  const toggle = (name: 'rows' | 'columns', key: string): void => {
    const now = split(ctx.state.filter[name]);
    const next = now.includes(key) ? now.filter((one) => one !== key) : [...now, key];
    set(ctx, { [name]: next.join('\n') });
  };
  const actions = { toggleRow: (key: string) => toggle('rows', key), toggleColumn: (key: string) => toggle('columns', key) };
  let columns = '';
  const update = (state: State): void => {
    const { sort = '', name = '', as = '' } = state.filter;
    over.update(state);
    if (form !== `${sort} ${name} ${as}`) {
      form = `${sort} ${name} ${as}`;
      shown?.destroy();
      shown = null;
      const rows = rowsFor(state);
      if (rows.length === 0) put(picture, h('p', { class: 'empty' }, ctx.t('noSuchName', { name })));
      else if (as === 'table') put(picture, attendanceTable(data, rows, ctx));
      else shown = matrix(picture, data, rows, chosenOf(state), actions, ctx);
    } else shown?.choose(chosenOf(state));
    put(
      people,
      chosenPeople(split(state.filter.rows), data, () => set(ctx, { rows: '' }), ctx),
    );
    if (columns !== (state.filter.columns ?? '')) {
      columns = state.filter.columns ?? '';
      endMeetings();
      endMeetings = showDecided(decided, data, split(columns), ctx);
    }
  };
  update(ctx.state);
  bindTooltips(root);
  const destroy = (): void => {
    shown?.destroy();
    endMeetings();
    paper.end();
  };
  return { update, destroy };
}

const split = (text: string | undefined): string[] => (text ? text.split('\n') : []);
const set = (ctx: Ctx, change: Readonly<Record<string, string>>): void => ctx.go({ filter: { ...ctx.state.filter, ...change } }, true);
const chosenOf = (state: State): Chosen => ({ rows: new Set(split(state.filter.rows)), columns: new Set(split(state.filter.columns)) });

/** Rows in an order and with a name, from one sorting an order: seriation of hundreds is too long to wait for at each key. */
function sorter(all: readonly Row[]): (state: State) => Row[] {
  const sorted = new Map<string, readonly Row[]>();
  return ({ filter }) => {
    const order = orders.find((one) => one === filter.sort) ?? 'role';
    const rows = sorted.get(order) ?? sortRows(all, order);
    sorted.set(order, rows);
    const wanted = (filter.name ?? '').trim();
    return rows.filter((row) => row.name.includes(wanted));
  };
}

function showDecided(root: HTMLElement, data: AttendanceAnswer, keys: readonly string[], ctx: Ctx): () => void {
  put(root);
  const wanted = data.meetings.filter(({ key }) => keys.includes(key));
  if (wanted.length === 0) return nothing;
  const some = wanted.slice(0, mostMeetings);
  return ctx.load(
    root,
    'decidedAt',
    (signal) => Promise.all(some.map(({ key }) => ctx.api.meeting(key, signal))),
    (meetings) => append(root, [decidedAt(meetings, wanted.length - some.length, ctx)]),
  );
}

/** Order, name and form; they show what the address says, also when it changes by itself. */
function controls(ctx: Ctx): { element: HTMLElement; update(state: State): void } {
  const { t } = ctx;
  const select = h(
    'select',
    { id: 'sort', onchange: (event) => set(ctx, { sort: (event.target as HTMLSelectElement).value }) },
    ...orders.map((order) => h('option', { value: order }, t(words[order]))),
  );
  const name = h('input', { type: 'search', id: 'name', oninput: () => set(ctx, { name: name.value }) });
  const asTable = h('button', { type: 'button', onclick: () => set(ctx, { as: ctx.state.filter.as === 'table' ? '' : 'table' }) });
  const update = ({ filter }: State): void => {
    select.value = orders.find((one) => one === filter.sort) ?? 'role';
    if (name.value !== (filter.name ?? '')) name.value = filter.name ?? '';
    put(asTable, t(filter.as === 'table' ? 'asPicture' : 'asTable'));
  };
  const element = h(
    'div',
    { class: 'row controls' },
    h('label', { class: 'row' }, t('sortBy'), select),
    h('label', { class: 'row' }, t('nameFilter'), name),
    asTable,
    legend(
      t('role'),
      ctx.model.roles.map((role) => [roleMark(role), captionOf(role, ctx)]),
    ),
  );
  return { element, update };
}
