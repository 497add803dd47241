/** Meetings a year as small bars; all cards of a page have the same years and the same height for the same number. */
import type { Ctx } from '../context.ts';
import { h, s, vars } from '../dom.ts';

const size = { bar: 10, gap: 2, height: 34 };

/** The bars, with the first and the last year under them and every number in the name. */
export function yearBars(
  years: readonly { year: number; meetings: number }[],
  span: { first: number; last: number },
  most: number,
  { t }: Pick<Ctx, 't'>,
): HTMLElement | null {
  if (years.length === 0) return null;
  const count = span.last - span.first + 1;
  const width = count * (size.bar + size.gap);
  const label = years.map(({ year, meetings }) => t('yearMet', { year, n: meetings })).join(t('listSeparator'));
  const svg = s('svg', {
    class: 'year-bars',
    viewBox: `0 0 ${width} ${size.height}`,
    preserveAspectRatio: 'none',
    role: 'img',
    'aria-label': label,
  });
  for (const { year, meetings } of years) {
    const tall = Math.max(2, (meetings / most) * size.height);
    const bar = s('rect', {
      x: (year - span.first) * (size.bar + size.gap),
      y: size.height - tall,
      width: size.bar,
      height: tall,
      'data-tip': t('yearMet', { year, n: meetings }),
    });
    svg.append(bar);
  }
  const ends = h('p', { class: 'quiet', 'aria-hidden': 'true' }, h('span', {}, span.first), h('span', {}, count > 1 ? span.last : ''));
  return vars(h('div', { class: 'card-years' }, svg, ends), { '--years': String(count) });
}
