/** What stands above a view on paper: the place and the period, the address that shows the same again, the day; and what paper needs beforehand. */
import type { Ctx } from '../context.ts';
import { h, put } from '../dom.ts';
import { marked } from '../notice.ts';
import { whilePrinted } from './while-printed.ts';

/** Steps of a table opened for paper: a hundred rows each. What is more keeps its button, which says how much. */
const mostSteps = 20;

/** The head; made up to date when printing begins. `context` gives the state of that moment, `framed` its place and period in words. */
export function printHead(context: () => Ctx, framed: () => string[]): HTMLElement {
  const head = h('div', { class: 'print-head' });
  const end = whilePrinted(() => {
    // The frame is built anew in another language: the head of the former one is no longer in the page.
    if (!head.isConnected) {
      end();
      return;
    }
    const { t } = context();
    const day = new Date().toLocaleDateString('sv');
    put(head, h('span', {}, [marked(t('brand')), ...framed(), t('printed', { day })].join(' · ')), h('span', {}, addressText()));
    for (const svg of document.querySelectorAll<SVGSVGElement>('#view svg[width][height]:not([viewBox])'))
      svg.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
    for (const more of document.querySelectorAll<HTMLButtonElement>('#view .table > .more'))
      for (let step = 0; step < mostSteps && !more.hidden; step += 1) more.click();
  });
  return head;
}

/** The address of what is shown, to be read and typed: without the chosen fact, Chinese as it is. */
export function addressText(): string {
  const address = location.href.replace(/([?&])fact=[^&]*&?/u, '$1').replace(/[?&]$/u, '');
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
