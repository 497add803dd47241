/** One tooltip for the page, beside the pointer or the focused mark; its words are in the mark's own label too. */
import { h, put, vars } from '../dom.ts';

const tip = h('div', { class: 'tooltip', role: 'tooltip', hidden: true });

/** Shows a text beside a point of the window. */
export function showTooltip(text: string, x: number, y: number): void {
  if (!tip.isConnected) document.body.append(tip);
  put(tip, text);
  tip.hidden = false;
  place(x, y);
}

function place(x: number, y: number): void {
  const left = Math.max(4, Math.min(x + 12, innerWidth - tip.offsetWidth - 8));
  const top = y + 16 + tip.offsetHeight > innerHeight ? y - tip.offsetHeight - 10 : y + 16;
  vars(tip, { left: `${left}px`, top: `${top}px` });
}

/** Hides it. */
export function hideTooltip(): void {
  tip.hidden = true;
  owner = null;
  watcher.disconnect();
}

/** What the tooltip is about; null where that is no element: whoever shows it hides it. */
let owner: Element | null = null;
const watcher = new MutationObserver(() => {
  if (owner && !owner.checkVisibility()) hideTooltip();
});
/** Beside what is focused it goes along as the page scrolls; what only lay under the pointer is no longer there. */
function moved(): void {
  const held = owner === document.activeElement ? owner : null;
  const box = held?.getBoundingClientRect();
  if (box && !tip.hidden) place(box.right, box.top);
  else hideTooltip();
}
for (const event of ['wheel', 'blur', 'hashchange']) window.addEventListener(event, hideTooltip, { passive: true });
for (const event of ['scroll', 'resize']) window.addEventListener(event, moved, { capture: true, passive: true });
window.addEventListener('keydown', (event) => event.key === 'Escape' && hideTooltip(), { capture: true });

/** Gives every element under `root` that has `data-tip` its tooltip. */
export function bindTooltips(root: HTMLElement): void {
  const show = (event: Event): void => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement | SVGElement>('[data-tip]') : null;
    if (!mark) {
      hideTooltip();
      return;
    }
    const box = mark.getBoundingClientRect();
    const at = event instanceof PointerEvent ? [event.clientX, event.clientY] : [box.right, box.top];
    showTooltip(mark.dataset.tip ?? '', at[0]!, at[1]!);
    if (owner === mark) return;
    owner = mark;
    watcher.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden', 'class'] });
  };
  root.addEventListener('pointermove', show);
  root.addEventListener('focusin', show);
  root.addEventListener('pointerleave', hideTooltip);
  root.addEventListener('focusout', hideTooltip);
}
