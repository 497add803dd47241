/** A record as its reader found it: the text with its facts, or, where the file has pages, the pages; a switch between the two. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import { type Anchors, pageAt, pageFrom, pagesOf } from '../pages/boxes.ts';
import type { RecordDetail } from '../shapes.ts';
import type { State } from '../state.ts';
import { type PageView, pageView, type Stretch } from './page-view.ts';
import { reading } from './reading.ts';
import { clearPaint, type SourceText, sourceText } from './source-text.ts';

export interface SourceView {
  readonly element: HTMLElement;
  /** Brings a stretch of the text into sight and marks it, in the text and on its page; `jump` as for the text. */
  show(start: number, end: number, jump?: boolean): void;
  /** Takes the marks away. */
  clear(): void;
  /** Shows the stretch that the address names (`filter.at`), for a link whose fact is no longer there. */
  showAt(): void;
  end(): void;
}

/**
 * What is shown stands in the address, so that a link shows it: a page (`filter.page`; without one the text), a stretch by its
 * start (`filter.at`), and whether the unread is marked (`filter.unread`).
 */
export function sourceView(record: RecordDetail, ctx: Ctx): SourceView {
  const text = sourceText(record.text, record.facts, record.unread, ctx);
  const shares = reading(record, ctx);
  const asText = h('div', {}, shares.element, text.element);
  const anchors = pagesOf(record);
  const view = anchors
    ? withPages(record, anchors, text, asText, ctx)
    : { element: asText, show: text.show, clear: clearPaint, end: clearPaint };
  let at = '';
  let ended = false;
  const showAt = (): void => {
    const stretch = stretchAt(record, ctx.state.filter.at ?? '');
    if (stretch) view.show(...stretch, true);
  };
  const follow = ({ filter, selection }: State): void => {
    const unread = filter.unread === '1';
    shares.set(unread);
    text.markUnread(unread);
    const moved = filter.at !== at;
    at = filter.at ?? '';
    if (moved && !selection) showAt();
  };
  ctx.watch('place', follow);
  // The text can only be scrolled once it stands on the page.
  requestAnimationFrame(() => ended || follow(ctx.state));
  return {
    ...view,
    showAt,
    clear: () => {
      view.clear();
      text.markUnread(ctx.state.filter.unread === '1');
    },
    end: () => {
      ended = true;
      view.end();
    },
  };
}

/** The stretch that begins at an offset: of a message, of what is unread, else the sentence or line; null where there is no offset. */
function stretchAt({ text, messages, unread }: RecordDetail, at: string): Stretch | null {
  const start = Number(at);
  if (at === '' || !Number.isInteger(start) || start < 0) return null;
  const span = messages.find((one) => one.span?.start === start)?.span ?? unread.find((one) => one.start === start);
  if (span) return [start, span.end];
  const rest = text.slice(start).search(/[。！？\n]/u);
  return [start, rest < 0 ? text.length : start + rest + 1];
}

/** The text or the pages, as the address says. */
function withPages(record: RecordDetail, anchors: Anchors, text: SourceText, asText: HTMLElement, ctx: Ctx): Omit<SourceView, 'showAt'> {
  const { t } = ctx;

  const go = (page: number | null): void => {
    const { page: _, ...filter } = ctx.state.filter;
    ctx.go({ filter: page === null ? filter : { ...filter, page: String(page) } }, true);
  };
  let pages: PageView | null = null;
  let shown: Stretch | null = null;
  // A link with a page and a fact shows that page, though the fact may stand on another.
  let keepsPage = ctx.state.filter.page !== undefined && ctx.state.selection !== '';
  const asPages = h('div', { class: 'as-pages' });
  const button = (word: 'asText' | 'originalPage', to: () => number | null): HTMLButtonElement =>
    h('button', { type: 'button', onclick: () => go(to()) }, t(word));
  const toText = button('asText', () => null);
  const toPages = button('originalPage', () => (shown ? pageAt(anchors, ...shown) : 1));
  const follow = (): void => {
    const page = pageFrom(ctx.state.filter.page);
    toText.setAttribute('aria-pressed', String(page === null));
    toPages.setAttribute('aria-pressed', String(page !== null));
    asText.hidden = page !== null;
    asPages.hidden = page === null;
    if (page === null) {
      if (shown) text.show(...shown);
      return;
    }
    if (!pages) {
      pages = pageView(record, anchors, go, ctx);
      asPages.append(pages.element);
    }
    pages.mark(shown);
    // The page must have its width before it can be drawn.
    const { turn } = pages;
    requestAnimationFrame(() => turn(page));
  };
  ctx.watch('place', follow);
  follow();
  return {
    element: h(
      'div',
      {},
      h('div', { class: 'row source-switch', role: 'group', 'aria-label': t('shownAs') }, toText, toPages),
      asText,
      asPages,
    ),
    show: (start, stop, jump) => {
      shown = [start, stop];
      const page = pageFrom(ctx.state.filter.page);
      const to = pageAt(anchors, start, stop);
      if (page === null) text.show(start, stop, jump);
      else pages?.mark(shown);
      if (page !== null && page !== to && !keepsPage) go(to);
      keepsPage = false;
    },
    clear: () => {
      shown = null;
      clearPaint();
      pages?.mark(null);
    },
    end: () => {
      clearPaint();
      pages?.end();
    },
  };
}
