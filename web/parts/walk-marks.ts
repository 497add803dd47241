/**
 * One tab stop for a picture of many marks: arrows walk from mark to mark, Home and End go to the ends. Where marks lie in lanes (`data-lane`,
 * `data-x`), left and right stay in the lane, and up and down go to the nearest mark of the next.
 */

const along: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
const across: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const laneOf = (mark: SVGElement): string | undefined => mark.dataset.lane;
const xOf = (mark: SVGElement): number => Number(mark.dataset.x ?? 0);

/** Where a key leads from a mark; null where the key is none of the walk. */
function nextOf(all: readonly SVGElement[], from: SVGElement, key: string): SVGElement | null {
  if (key === 'Home') return all[0] ?? null;
  if (key === 'End') return all.at(-1) ?? null;
  const lane = laneOf(from);
  const step = along[key] ?? (lane === undefined ? across[key] : undefined);
  if (step !== undefined) {
    const own = all.filter((one) => laneOf(one) === lane);
    return own[Math.max(0, Math.min(own.length - 1, own.indexOf(from) + step))] ?? null;
  }
  const move = across[key];
  if (move === undefined) return null;
  const lanes = [...new Set(all.map(laneOf))];
  const next = lanes[lanes.indexOf(lane) + move];
  const there = all.filter((one) => next !== undefined && laneOf(one) === next);
  return there.sort((a, b) => Math.abs(xOf(a) - xOf(from)) - Math.abs(xOf(b) - xOf(from)))[0] ?? from;
}

/** Lets the keyboard walk along the marks of a picture, in their order in it. */
export function walkMarks(picture: SVGSVGElement, selector = '[role=button][data-edge]'): void {
  const marks = (): SVGElement[] => [...picture.querySelectorAll<SVGElement>(selector)];
  for (const [at, mark] of marks().entries()) mark.setAttribute('tabindex', at === 0 ? '0' : '-1');
  picture.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof SVGElement) || !target.matches(selector)) return;
    for (const one of picture.querySelectorAll('[tabindex="0"]')) one.setAttribute('tabindex', '-1');
    target.setAttribute('tabindex', '0');
  });
  picture.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = marks();
    const here = all.find((one) => one === event.target);
    const next = here && nextOf(all, here, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
