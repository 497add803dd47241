/** A table: columns with a heading and a cell, a first part of the rows, and a button for more. */
import type { Ctx } from '../context.ts';
import { type Child, h } from '../dom.ts';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Child;
  /** Figures stand right in tabular numerals. */
  readonly kind?: 'number' | 'date' | 'wide' | 'place';
}

const firstRows = 100;

/** A table with a caption for those who cannot see it; shows the first hundred rows and offers the rest. */
export function table<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[], ctx: Ctx): HTMLElement {
  const body = h('tbody');
  const more = h('button', { type: 'button', class: 'more' });
  let shown = 0;
  const grow = (): void => {
    const next = rows.slice(shown, shown + firstRows);
    for (const row of next)
      body.append(h('tr', {}, ...columns.map((column) => h('td', { class: column.kind ?? false }, column.cell(row)))));
    shown += next.length;
    more.textContent = ctx.t('more', { n: Math.min(firstRows, rows.length - shown) });
    more.hidden = shown >= rows.length;
  };
  more.addEventListener('click', grow);
  grow();
  return h(
    'div',
    { class: 'table', tabindex: 0, role: 'region', 'aria-label': caption },
    h(
      'table',
      {},
      h('caption', { class: 'unseen' }, caption),
      h('thead', {}, h('tr', {}, ...columns.map((column) => h('th', { scope: 'col', class: column.kind ?? false }, column.head)))),
      body,
    ),
    more,
  );
}

/** A titled part of a view: heading, a quiet note, content. */
export function section(title: string, note: string | null, ...children: Child[]): HTMLElement {
  return h('section', {}, h('h2', {}, title), note ? h('p', { class: 'quiet' }, note) : null, ...children);
}

/** The head of a view: the question it answers, and what the answer rests on. */
export function heading(question: string, ...base: Child[]): HTMLElement {
  return h('header', { class: 'view-head' }, h('h1', {}, question), base.length ? h('p', { class: 'base' }, ...base) : null);
}
