/**
 * What every page must say of the store: that its records are made up, and how far the first reading is. Asked once before the frame
 * is built, and again while records are being read; whoever lets something out of the page (a citation, a file) marks it.
 */
import type { Ctx } from './context.ts';
import { ApiProblem, api, forgetAnswers } from './data.ts';
import { h, put } from './dom.ts';
import type { Notice } from './shapes.ts';

/** How it stands on whatever leaves the page: in both languages, for nobody knows who reads it. */
export const madeUpMark = '示例：虚构数据 / Demo: made-up records';
/** Milliseconds between two looks at the reading. */
const pause = 1000;

let notice: Notice = { address: null, madeUp: false, reading: null };
let timer: ReturnType<typeof setTimeout> | undefined;

/** Whether the records are made up. */
export const isMadeUp = (): boolean => notice.madeUp;
/** A text that leaves the page, marked where the records are made up. */
export const marked = (text: string): string => (notice.madeUp ? `${text}（${madeUpMark}）` : text);

/** The page's own link as others can follow it; null where no public address is set. `href` is the part behind the address. */
export const publicLink = (href: string): string | null =>
  notice.address === null ? null : new URL(href.replace(/^\//u, ''), notice.address).href;

/** Asks the server; an older one has nothing to say. */
export async function loadNotice(signal: AbortSignal): Promise<void> {
  try {
    notice = await api.notice(signal);
  } catch (error) {
    if (!(error instanceof ApiProblem && error.status === 404)) throw error;
  }
  document.documentElement.toggleAttribute('data-made-up', notice.madeUp);
}

/** The bar above the page; hidden where there is nothing to say. While records are read it follows, and at the end has the page drawn anew. */
export function noticeBar({ t }: Ctx): HTMLElement {
  const progress = h('span', { role: 'status' });
  const bar = h(
    'div',
    { class: 'notice', role: 'region', 'aria-label': t('notice') },
    h('strong', {}, t('madeUp')),
    h('span', { class: 'more-said' }, t('madeUpMore')),
    progress,
  );
  const show = (): void => {
    bar.hidden = !notice.madeUp && notice.reading === null;
    put(progress, notice.reading ? t('readingRecords', { done: notice.reading.done, total: notice.reading.total }) : '');
  };
  const follow = async (): Promise<void> => {
    const before = notice.reading?.done ?? 0;
    await loadNotice(AbortSignal.timeout(10_000)).catch(() => undefined);
    if (!bar.isConnected) return;
    show();
    // With the first records there is something to see; with the last the page is whole.
    if (notice.reading === null || (before === 0 && notice.reading.done > 0)) {
      forgetAnswers();
      document.dispatchEvent(new Event('storefilled'));
    }
    if (notice.reading) timer = setTimeout(() => void follow(), pause);
  };
  show();
  clearTimeout(timer);
  if (notice.reading) timer = setTimeout(() => void follow(), pause);
  return bar;
}
