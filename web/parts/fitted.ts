/** A picture drawn for the width it has: drawn anew when that changes, and for the width of the paper when it is printed. */
import { type Child, put } from '../dom.ts';
import { whilePrinted } from './while-printed.ts';

/** An A4 page inside the margins of print.css, in CSS pixels: 186 mm. */
const paperWidth = Math.floor((186 / 25.4) * 96);

/** What a mark is known by when the picture is drawn anew: its fact, else its name in the picture. */
const names = ['data-edge', 'data-id'] as const;

/** Keeps the picture of `root` drawn; returns how to end it. */
export function fitted(root: HTMLElement, picture: (width: number) => Child): () => void {
  let width = 0;
  const draw = (next: number): void => {
    if (next === width) return;
    width = next;
    // A press opens the panel and narrows the picture: whoever walks it by keyboard stays where they were.
    const held = root.contains(document.activeElement)
      ? names.map((name) => [name, document.activeElement?.getAttribute(name)] as const)
      : [];
    put(root, picture(width));
    // With a view box style sheets can make it smaller where it is to fit.
    for (const svg of root.querySelectorAll(':scope > svg:not([viewBox])'))
      svg.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
    const [same] = held.filter(([, value]) => value);
    if (same) root.querySelector<SVGElement>(`[${same[0]}="${CSS.escape(same[1] ?? '')}"]`)?.focus();
  };
  const toPaper = (): void => draw(paperWidth);
  const back = (): void => {
    if (root.isConnected) draw(root.clientWidth);
  };
  const watcher = new ResizeObserver(back);
  watcher.observe(root);
  // Its room is taken before the page is painted: the caller has put the root into the page by then.
  queueMicrotask(back);
  const endPrint = whilePrinted(toPaper, back);
  return () => {
    watcher.disconnect();
    endPrint();
  };
}
