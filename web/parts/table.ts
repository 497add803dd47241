/** A table: columns with a heading and a cell, a first part of the rows, and a button for more. */
import type { Ctx } from '../context.ts';
import { type Child, h, put } from '../dom.ts';
import type { Word } from '../text.ts';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Child;
  /** Figures stand right in tabular numerals. */
  readonly kind?: 'number' | 'date' | 'wide' | 'place';
}

/** Rows that the server keeps back: how many there are in all, and how to ask for those from a place on. */
export interface Rest<Row> {
  readonly total: number;
  readonly what: Word;
  ask(offset: number, limit: number, signal: AbortSignal): Promise<readonly Row[]>;
}

/** Rows drawn at once: of a list that the server holds a page comes with others, and all are drawn in one go. */
const steps = { whole: 100, paged: 30 };
/** Rows asked for at once. */
const asked = 90;

/** A table with a caption for those who cannot see it; shows the first rows, says of how many, and offers the rest. */
export function table<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  ctx: Ctx,
  rest?: Rest<Row>,
): HTMLElement {
  const { t } = ctx;
  const body = h('tbody');
  const name = h('caption', { class: 'unseen' });
  const more = h('div', { class: 'rows-left' });
  const total = Math.max(rest?.total ?? 0, rows.length);
  const held = [...rows];
  const step = rest ? steps.paged : steps.whole;
  let shown = 0;
  const add = (): void => {
    const next = held.slice(shown, shown + step);
    for (const row of next)
      body.append(h('tr', {}, ...columns.map((column) => h('td', { class: column.kind ?? false }, column.cell(row)))));
    shown += next.length;
    // A server that has no more rows than came ends the list, whatever it said before.
    const left = next.length ? total - shown : 0;
    put(name, left > 0 ? `${caption} · ${t('shownOf', { n: shown, total })}` : caption);
    if (left <= 0) put(more);
    else
      put(
        more,
        h('span', { class: 'quiet' }, t('shownOf', { n: shown, total })),
        h('button', { type: 'button', class: 'more', onclick: () => grow(false) }, t('more', { n: Math.min(step, left) })),
        left > step ? h('button', { type: 'button', class: 'all', onclick: () => grow(true) }, t('showAll', { n: left })) : null,
      );
  };
  /** One step, or step after step: each is drawn by itself, so that the page stays at hand. */
  const grow = (all: boolean): void => {
    const draw = (): void => {
      const before = shown;
      add();
      if (all && before < shown && shown < total) setTimeout(() => body.isConnected && grow(true));
    };
    // Pressed twice, the same rows would come twice.
    if (more.getAttribute('aria-busy')) return;
    const ready = held.length - shown;
    if (!rest || ready >= Math.min(step, total - shown)) draw();
    else
      ctx.load(
        more,
        rest.what,
        (signal) => rest.ask(held.length, asked, signal),
        (next) => {
          held.push(...next);
          draw();
        },
      );
  };
  add();
  return h(
    'div',
    { class: 'table', tabindex: 0, role: 'region', 'aria-label': caption },
    h(
      'table',
      {},
      name,
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
