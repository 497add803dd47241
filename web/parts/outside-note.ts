/** What else there is outside the chosen period and place, each with the link that shows it. */
import type { Ctx } from '../context.ts';
import { h } from '../dom.ts';
import type { Outside } from '../shapes.ts';
import type { State } from '../state.ts';

const anyTime = { from: '', to: '' } as const;
const anyPlace = { scope: '', body: '', series: '' } as const;

/** The note; null where nothing is outside. */
export function outsideNote({ period, place, both }: Outside, ctx: Ctx): HTMLElement | null {
  const { t } = ctx;
  const part = (n: number, words: 'beyondPeriod' | 'beyondPlace' | 'beyondBoth', lift: Partial<State>): HTMLElement | null =>
    n > 0 ? h('a', { href: ctx.href({ ...lift, filter: ctx.state.filter }) }, t(words, { n })) : null;
  if (period + place + both === 0) return null;
  return h(
    'p',
    { class: 'row quiet outside-note' },
    part(period, 'beyondPeriod', anyTime),
    part(place, 'beyondPlace', anyPlace),
    part(both, 'beyondBoth', { ...anyTime, ...anyPlace }),
  );
}
