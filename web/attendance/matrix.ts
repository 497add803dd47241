/**
 * The attendance picture, PAOHvis form: people as rows, meetings as columns, a line in each column through those who were
 * there, the role of each by shape. Only what is in sight is in the page, so 400 people × 500 meetings scroll like four.
 */
import type { Ctx } from '../context.ts';
import { h, put, vars } from '../dom.ts';
import { scopeOfKey } from '../holds.ts';
import { labelBy, markBy } from '../parts/by-model.ts';
import { factButton, plainLink } from '../parts/links.ts';
import { captionOf, roleMark } from '../parts/marks.ts';
import { needsPlace } from '../parts/place-tag.ts';
import type { AttendanceAnswer } from '../shapes.ts';
import { placed, severalPlaces } from './places.ts';
import { presentAt, type Row } from './rows.ts';
import { termStarts } from './terms.ts';
import { type Extent, inSight } from './window.ts';

export interface Chosen {
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}
export interface MatrixActions {
  toggleRow(key: string): void;
  toggleColumn(key: string): void;
}
/** Pixels that a place takes beside a name. */
const placeRoom = 70;

interface Size {
  readonly row: number;
  readonly column: number;
  readonly head: number;
  readonly names: number;
}

const sizeFor = (columns: number, narrow: boolean): Size => ({
  row: 26,
  column: columns > 24 ? 46 : 74,
  head: 92,
  names: narrow ? 122 : 150,
});
const px = (value: number): string => `${value}px`;

/** Mounts the picture; returns how to show another choice, and how to end it. */
export function matrix(
  root: HTMLElement,
  data: AttendanceAnswer,
  rows: readonly Row[],
  first: Chosen,
  actions: MatrixActions,
  ctx: Ctx,
): { choose(chosen: Chosen): void; destroy(): void } {
  const narrow = innerWidth < 700;
  const fit = sizeFor(data.meetings.length, narrow);
  // A place beside a name wants room.
  const size = { ...fit, names: fit.names + (!narrow && rows.some((row) => needsPlace(scopeOfKey(row.key), ctx)) ? placeRoom : 0) };
  const present = rows.map((row) => presentAt(row));
  const spans = spansOf(present, data.meetings.length);
  const heads = h('div', { class: 'paoh-heads' });
  const names = h('div', { class: 'paoh-names' });
  const plane = h('div', { class: 'paoh-plane' });
  const corner = h('div', { class: 'paoh-corner' }, h('span', {}, ctx.t('person')), h('span', { class: 'number' }, ctx.t('presence')));
  const frame = h(
    'div',
    { class: 'paoh', tabindex: 0, role: 'region', 'aria-label': ctx.t('attendance') },
    h('div', { class: 'paoh-sheet' }, corner, heads, names, plane),
  );
  vars(frame, {
    '--row': px(size.row),
    '--column': px(size.column),
    '--head': px(size.head),
    '--names': px(size.names),
    '--width': px(size.names + size.column * data.meetings.length),
    '--height': px(size.head + size.row * rows.length),
  });
  put(root, frame);
  let chosen = first;
  const drawn = {
    heads: new Map<number, HTMLElement>(),
    names: new Map<number, HTMLElement>(),
    cells: new Map<number, HTMLElement>(),
    lines: new Map<number, HTMLElement>(),
  };
  const several = severalPlaces(data);
  const starts = termStarts(data.meetings);
  const columnLabel = (column: number): string => {
    const meeting = data.meetings[column];
    if (!meeting) return '';
    const start = starts.get(column);
    return [
      placed(meeting, several, ctx),
      meeting.date ?? ctx.t('noDate'),
      ctx.t('presenceCount', { n: spans[column]?.count ?? 0 }),
      ...(start ? [ctx.t('newTermNote', { before: start.before, number: start.number })] : []),
    ].join('\n');
  };

  const head = (column: number): HTMLElement => {
    const meeting = data.meetings[column];
    if (!meeting) return h('div');
    const begins = starts.has(column);
    return vars(
      h(
        'div',
        { class: `paoh-head${begins ? ' term' : ''}${chosen.columns.has(meeting.key) ? ' chosen' : ''}`, 'data-tip': columnLabel(column) },
        begins ? h('span', { class: 'term-name' }, ctx.t('newTerm')) : null,
        h('time', { class: 'date', datetime: meeting.date ?? false }, meeting.date ? shortDay(meeting.date, size.column) : ctx.t('noDate')),
        plainLink({ key: meeting.key, title: meeting.number === null ? meeting.title : String(meeting.number), scope: '' }, ctx),
        checkbox(chosen.columns.has(meeting.key), `${ctx.t('choose')}：${meeting.title}`, () => actions.toggleColumn(meeting.key)),
      ),
      { left: px(column * size.column) },
    );
  };
  const nameOf = (index: number): HTMLElement => {
    const row = rows[index];
    if (!row) return h('div');
    return vars(
      h(
        'div',
        { class: `paoh-name${chosen.rows.has(row.key) ? ' chosen' : ''}` },
        checkbox(chosen.rows.has(row.key), `${ctx.t('choose')}：${row.name}`, () => actions.toggleRow(row.key)),
        plainLink({ key: row.key, title: row.name }, ctx),
        h('span', { class: 'number', 'data-tip': ctx.t('presenceOf', { n: row.present, base: row.base }) }, row.present),
      ),
      { top: px(index * size.row) },
    );
  };
  const cell = (index: number, column: number): HTMLElement | null => {
    const [row, meeting] = [rows[index], data.meetings[column]];
    const held = row?.cells.get(column);
    if (!row || !meeting || !held) return null;
    const marks = held.map(({ role, edge, by }) => {
      const said = `${row.name} · ${captionOf(role, ctx)} · ${meeting.title}${meeting.date ? ` · ${meeting.date}` : ''}`;
      const label = labelBy(said, by, ctx);
      const button = markBy(factButton(edge, label, roleMark(role)), by);
      button.removeAttribute('title');
      button.dataset.tip = label;
      button.classList.toggle('selected', edge === ctx.state.selection);
      return button;
    });
    const box = h('div', { class: 'paoh-cell', 'data-row': index, 'data-column': column }, ...marks);
    return vars(box, { left: px(column * size.column), top: px(index * size.row) });
  };
  const line = (column: number): HTMLElement | null => {
    const span = spans[column];
    if (!span || span.count < 2) return null;
    const bar = h('div', { class: `paoh-line${chosen.columns.has(data.meetings[column]?.key ?? '') ? ' chosen' : ''}` });
    return vars(bar, {
      left: px((column + 0.5) * size.column),
      top: px((span.from + 0.5) * size.row),
      height: px((span.to - span.from) * size.row),
    });
  };

  let sight: { rows: Extent; columns: Extent } | null = null;
  const draw = (): void => {
    const next = {
      rows: inSight(frame.scrollTop, Math.max(frame.clientHeight, 200) - size.head, size.row, rows.length),
      columns: inSight(frame.scrollLeft, Math.max(frame.clientWidth, 200) - size.names, size.column, data.meetings.length),
    };
    if (sight && same(sight.rows, next.rows) && same(sight.columns, next.columns)) return;
    sight = next;
    keep(drawn.heads, heads, indices(next.columns), head);
    keep(drawn.lines, plane, indices(next.columns), line);
    keep(drawn.names, names, indices(next.rows), nameOf);
    const wide = data.meetings.length;
    const cells = indices(next.rows).flatMap((row) => indices(next.columns).map((column) => row * wide + column));
    keep(drawn.cells, plane, cells, (id) => cell(Math.floor(id / wide), id % wide));
  };
  const redraw = (): void => {
    sight = null;
    for (const map of Object.values(drawn)) {
      for (const element of map.values()) element.remove();
      map.clear();
    }
    draw();
  };
  let asked = 0;
  frame.addEventListener('scroll', () => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      draw();
    });
  });
  frame.addEventListener('keydown', (event) => walk(event, frame, size));
  const watcher = new ResizeObserver(draw);
  watcher.observe(frame);
  draw();
  return {
    choose(next) {
      chosen = next;
      redraw();
    },
    destroy() {
      watcher.disconnect();
      cancelAnimationFrame(asked);
    },
  };
}

const same = (a: Extent, b: Extent): boolean => a.from === b.from && a.to === b.to;
const indices = ({ from, to }: Extent): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Brings the elements of a layer to the wanted ids: what has left goes, what is new is made, the rest stays as it is. */
function keep(
  drawn: Map<number, HTMLElement>,
  layer: HTMLElement,
  wanted: readonly number[],
  make: (id: number) => HTMLElement | null,
): void {
  const ids = new Set(wanted);
  for (const [id, element] of drawn) {
    // What has the keyboard stays until it is left.
    if (ids.has(id) || element.contains(document.activeElement)) continue;
    element.remove();
    drawn.delete(id);
  }
  for (const id of wanted) {
    if (drawn.has(id)) continue;
    const element = make(id);
    if (!element) continue;
    drawn.set(id, element);
    layer.append(element);
  }
}

/** For each column the rows its line joins, and how many were present. */
function spansOf(present: readonly ReadonlySet<number>[], columns: number): { from: number; to: number; count: number }[] {
  const spans = Array.from({ length: columns }, () => ({ from: Number.MAX_SAFE_INTEGER, to: -1, count: 0 }));
  for (const [row, meetings] of present.entries())
    for (const column of meetings) {
      const span = spans[column];
      if (!span) continue;
      span.from = Math.min(span.from, row);
      span.to = Math.max(span.to, row);
      span.count += 1;
    }
  return spans;
}

const shortDay = (day: string, width: number): string => (width < 60 ? day.slice(2, 7) : day);

function checkbox(on: boolean, label: string, toggle: () => void): HTMLElement {
  return h('input', { type: 'checkbox', checked: on, 'aria-label': label, onchange: toggle });
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
/** Arrows go from mark to mark along the row or the column. */
function walk(event: KeyboardEvent, frame: HTMLElement, size: Size): void {
  const step = steps[event.key];
  const from = event.target instanceof Element ? event.target.closest<HTMLElement>('.paoh-cell') : null;
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  const cells = [...frame.querySelectorAll<HTMLElement>('.paoh-cell')];
  if (!from) {
    if (event.target !== frame || event.key !== 'ArrowRight') return;
    event.preventDefault();
    cells[0]?.querySelector('button')?.focus();
    return;
  }
  event.preventDefault();
  const [row, column] = [Number(from.dataset.row), Number(from.dataset.column)];
  const [down, right] = step;
  const ahead = cells
    .map((cell) => ({ cell, row: Number(cell.dataset.row), column: Number(cell.dataset.column) }))
    .filter((one) => (down ? one.column === column && (one.row - row) * down > 0 : one.row === row && (one.column - column) * right > 0))
    .sort((a, b) => Math.abs(a.row - row) + Math.abs(a.column - column) - Math.abs(b.row - row) - Math.abs(b.column - column));
  const next = ahead[0];
  if (!next) return;
  next.cell.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  const [top, left] = [next.row * size.row, next.column * size.column];
  const [seenDown, seenRight] = [frame.clientHeight - size.head - 2 * size.row, frame.clientWidth - size.names - 2 * size.column];
  if (top < frame.scrollTop || top > frame.scrollTop + seenDown) frame.scrollTop = Math.max(0, top - seenDown / 2);
  if (left < frame.scrollLeft || left > frame.scrollLeft + seenRight) frame.scrollLeft = Math.max(0, left - seenRight / 2);
}
