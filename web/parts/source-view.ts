/** A record as its reader found it: the text with its facts, or, where the file has pages, the pages; a switch between the two. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import { pageAt, pageFrom, pagesOf } from '../pages/boxes.ts';
import type { RecordDetail } from '../shapes.ts';
import { type PageView, pageView, type Stretch } from './page-view.ts';
import { reading } from './reading.ts';
import { clearPaint, sourceText } from './source-text.ts';

export interface SourceView {
  readonly element: HTMLElement;
  /** Brings a stretch of the text into sight and marks it, in the text and on its page. */
  show(start: number, end: number): void;
  /** Takes the marks away. */
  clear(): void;
  end(): void;
}

/** The page stands in the address (`filter.page`), so that a link shows it; without one the text is shown. */
export function sourceView(record: RecordDetail, ctx: Ctx): SourceView {
  const { t } = ctx;
  const text = sourceText(record.text, record.facts, record.unread, ctx);
  const asText = h('div', {}, reading(record, text, ctx), text.element);
  const end = (): void => clearPaint();
  const anchors = pagesOf(record);
  if (!anchors) return { element: asText, show: text.show, clear: clearPaint, end };

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
  ctx.watch('page', follow);
  follow();
  return {
    element: h(
      'div',
      {},
      h('div', { class: 'row source-switch', role: 'group', 'aria-label': t('shownAs') }, toText, toPages),
      asText,
      asPages,
    ),
    show: (start, stop) => {
      shown = [start, stop];
      const page = pageFrom(ctx.state.filter.page);
      const to = pageAt(anchors, start, stop);
      if (page === null) text.show(start, stop);
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
      end();
      pages?.end();
    },
  };
}
