/** The pages of a record's file, one at a time, drawn in the browser, with the lines of the shown stretch marked. */
import type { Ctx } from '../context.ts';
import { h, put, vars } from '../dom.ts';
import { OldPage } from '../lazy.ts';
import { type Anchors, factAt, linesAt } from '../pages/boxes.ts';
import { openSheets } from '../pages/open.ts';
import type { Sheets } from '../pages/sheets.ts';
import type { RecordDetail } from '../shapes.ts';
import { ShownError } from './problem.ts';
import { scrollTo } from './source-text.ts';

/** Start and end, in UTF-16 units of the record's text. */
export type Stretch = readonly [start: number, end: number];

export interface PageView {
  readonly element: HTMLElement;
  /** Shows a page, from 1. The file is asked for at the first call. */
  turn(page: number): void;
  /** Marks the lines of a stretch, on whichever page they stand; null: none. */
  mark(stretch: Stretch | null): void;
  end(): void;
}

/** A page drawn for another width is drawn anew beyond this difference. */
const tolerance = 0.15;

/** `go` is called with the page the reader turns to. */
export function pageView(record: RecordDetail, anchors: Anchors, go: (page: number) => void, ctx: Ctx): PageView {
  const { t } = ctx;
  let sheets: Sheets | null = null;
  let count = anchors.starts.length;
  let page = 0;
  let marked: Stretch | null = null;
  let drawing = new AbortController();
  let drawnWidth = 0;
  let endLoad = (): void => {};

  const step = (by: 1 | -1, sign: string, word: 'previousPage' | 'nextPage', key: string): HTMLButtonElement =>
    h('button', { type: 'button', 'aria-label': t(word), title: `${t(word)} (${key})`, onclick: () => move(page + by) }, sign);
  const previous = step(-1, '‹', 'previousPage', '←');
  const next = step(1, '›', 'nextPage', '→');
  const place = h('span', { role: 'status' });
  const boxes = h('div', { class: 'sheet-marks' });
  const paper = h('div', { class: 'sheet-paper' });
  const sheet = h(
    'div',
    { class: 'sheet', tabindex: 0, role: 'group', 'aria-keyshortcuts': 'ArrowLeft ArrowRight Home End' },
    paper,
    boxes,
  );
  const element = h(
    'div',
    { class: 'pages' },
    h('div', { class: 'row pages-steps' }, previous, place, next),
    sheet,
    h('p', { class: 'quiet pages-hint' }, t('pageHint')),
  );
  element.addEventListener('keydown', (event) => {
    const to = { ArrowLeft: page - 1, ArrowRight: page + 1, Home: 1, End: count }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    move(to);
  });
  paper.addEventListener('click', ({ clientX, clientY }) => {
    const { left, top, width, height } = paper.getBoundingClientRect();
    const point = [((clientX - left) / width) * 10_000, ((clientY - top) / height) * 10_000] as const;
    const edge = sheets ? factAt(anchors, record.facts, page, point)?.edge : null;
    if (edge) ctx.go({ selection: edge });
  });
  const widths = new ResizeObserver(() => {
    if (drawnWidth > 0 && Math.abs(sheet.clientWidth - drawnWidth) > drawnWidth * tolerance) draw();
  });
  widths.observe(sheet);

  function move(to: number): void {
    const within = Math.min(Math.max(to, 1), count);
    if (within !== page) go(within);
  }
  function open(): void {
    endLoad = ctx.load(
      paper,
      'originalPage',
      async (signal) => {
        const bytes = await ctx.api.recordFile(record.key, signal);
        return openSheets(record.format, bytes).catch((error: unknown) => {
          throw error instanceof OldPage ? error : new ShownError(t('pageBroken'));
        });
      },
      (opened) => {
        sheets = opened;
        count = opened.count;
        turn(page);
      },
    );
  }
  function turn(to: number): void {
    const first = page === 0;
    page = sheets ? Math.min(to, count) : to;
    put(place, t('pageOf', { n: page, count }));
    sheet.setAttribute('aria-label', t('pageOf', { n: page, count }));
    previous.disabled = page <= 1;
    next.disabled = page >= count;
    if (sheets) draw();
    else if (first) open();
  }
  function draw(): void {
    drawing.abort();
    drawing = new AbortController();
    const { signal } = drawing;
    const width = sheet.clientWidth;
    if (!sheets || width === 0) return;
    drawnWidth = width;
    delete sheet.dataset.drawn;
    sheet.setAttribute('aria-busy', 'true');
    boxes.replaceChildren();
    const shown = page;
    sheets
      .draw(shown, width, signal)
      .then(
        (canvas) => {
          if (signal.aborted) return;
          canvas.setAttribute('role', 'img');
          canvas.setAttribute('aria-label', t('pagePicture', { n: shown }));
          put(paper, canvas);
          sheet.dataset.drawn = String(shown);
          drawMarks();
        },
        () => {
          if (!signal.aborted) put(paper, h('div', { class: 'state failed', role: 'alert' }, h('p', {}, t('pageBroken'))));
        },
      )
      .finally(() => {
        if (!signal.aborted) sheet.removeAttribute('aria-busy');
      });
  }
  function drawMarks(): void {
    const lines = marked ? linesAt(anchors, ...marked).filter((line) => line.page === page) : [];
    const share = (part: number | undefined): string => `${(part ?? 0) / 100}%`;
    put(
      boxes,
      lines.map(({ box: [left, top, width, height] }) =>
        vars(h('i', { class: 'sheet-mark' }), { left: share(left), top: share(top), width: share(width), height: share(height) }),
      ),
    );
    if (boxes.firstElementChild) scrollTo(boxes.firstElementChild);
  }
  return {
    element,
    turn,
    mark: (stretch) => {
      marked = stretch;
      if (sheet.dataset.drawn === String(page)) drawMarks();
    },
    end: () => {
      endLoad();
      drawing.abort();
      widths.disconnect();
      sheets?.close();
    },
  };
}
