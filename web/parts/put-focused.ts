/** Drawing a part anew under a reader who walks by keyboard: the focus stays where it was. */
import { type Child, put } from '../dom.ts';

const stops = 'a[href], button, input, select, summary';

/** Replaces what is in an element. Where the focus was within, the control of that name gets it again, else the one in its place. */
export function putFocused(element: Element, ...children: Child[]): void {
  const all = (): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(stops)];
  const nameOf = (one: HTMLElement | undefined): string => one?.getAttribute('data-kind') ?? one?.textContent ?? '';
  const before = all();
  const at = before.indexOf(document.activeElement as HTMLElement);
  const name = nameOf(before[at]);
  put(element, ...children);
  if (at < 0) return;
  const able = all().filter((one) => !one.matches(':disabled'));
  const there = able[Math.min(at, able.length - 1)];
  const same = nameOf(there) === name ? there : able.find((one) => nameOf(one) === name);
  (same ?? there)?.focus({ preventScroll: true });
}
