/** One tab stop for a picture of many marks: arrows walk from mark to mark, Home and End go to the ends. */

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Lets the keyboard walk along the marks of a picture, in their order in it. */
export function walkMarks(picture: SVGSVGElement, selector = '[role=button][data-edge]'): void {
  const marks = (): SVGElement[] => [...picture.querySelectorAll<SVGElement>(selector)];
  marks()[0]?.setAttribute('tabindex', '0');
  picture.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof SVGElement) || target.getAttribute('role') !== 'button') return;
    for (const one of picture.querySelectorAll('[tabindex="0"]')) one.setAttribute('tabindex', '-1');
    target.setAttribute('tabindex', '0');
  });
  picture.addEventListener('keydown', (event) => {
    const all = marks();
    const here = all.indexOf(event.target as SVGElement);
    const step = steps[event.key];
    const ends = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : null;
    const next = ends ?? (step === undefined ? null : here + step);
    if (here < 0 || next === null) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, next))]?.focus();
  });
}
