/** The time of the picture: a slider over the days on which something happened, a button that walks through them, two days to compare. */
import type { Ctx } from '../../context.ts';
import { h, put } from '../../dom.ts';
import { dayField } from '../../parts/day-input.ts';
import type { GraphEdge } from '../../shapes.ts';
import { isComparedAhead } from '../options.ts';

/** How long each day stands, in milliseconds. */
const stands = 900;
/** Steps of the arrows on the button; the slider has its own. */
const arrows: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

export interface Play {
  readonly element: HTMLElement;
  /** Brings the slider and the fields up to the edges and the days of the address. */
  update(edges: readonly GraphEdge[], options: { day: string; since: string }): void;
  destroy(): void;
}

/**
 * `set` puts the days into the address: the day up to which all is shown, empty for everything, and the day it is compared with.
 * `tell` says aloud what is shown, where the slider does not: when the playback comes to rest, and at a step on the button.
 */
export function playback(ctx: Ctx, set: (change: { day?: string; since?: string }) => void, tell: () => void): Play {
  const { t } = ctx;
  let days: string[] = [];
  let timer: ReturnType<typeof setInterval> | undefined;
  const title = `${t('keyPlay')} (Space ← →)`;
  const slider = h('input', { type: 'range', min: 0, step: 1, id: 'network-day', 'aria-label': t('playDay'), title });
  const until = dayField('network-until', '', true, (day) => {
    stop();
    set({ day });
  });
  const since = dayField('network-since', '', true, (day) => set({ since: day }));
  const button = h('button', { type: 'button', title });
  const ahead = h('p', { class: 'row ahead', role: 'alert' });
  const field = (word: 'untilDay' | 'sinceDay', input: HTMLInputElement): HTMLElement => h('label', { class: 'row' }, t(word), input);
  const element = h(
    'div',
    { class: 'row playback', role: 'group', 'aria-label': t('play') },
    button,
    slider,
    field('untilDay', until),
    field('sinceDay', since),
    ahead,
  );
  const name = (): void => {
    put(button, h('span', { 'aria-hidden': 'true' }, timer ? '❚❚ ' : '▶ '), t(timer ? 'pause' : 'play'));
  };
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
    name();
  };
  const go = (i: number): void => set({ day: i >= days.length ? '' : (days[Math.max(0, i)] ?? '') });
  const rest = (): void => {
    stop();
    tell();
  };
  const toggle = (): void => {
    if (timer) {
      rest();
      return;
    }
    // At the end it begins again.
    let i = Number(slider.value) >= days.length - 1 ? 0 : Number(slider.value);
    go(i);
    timer = setInterval(() => {
      i += 1;
      go(i);
      if (i >= days.length) rest();
    }, stands);
    name();
  };
  button.addEventListener('click', toggle);
  slider.addEventListener('input', () => {
    stop();
    go(Number(slider.value));
  });
  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.target === button ? arrows[event.key] : undefined;
    if (step) {
      go(Number(slider.value) + step);
      rest();
    } else if (event.target === slider && event.key === ' ') toggle();
    else return;
    event.preventDefault();
  });
  name();
  return {
    element,
    update: (edges, { day, since: from }) => {
      days = [...new Set(edges.flatMap((edge) => (edge.date ? [edge.date] : [])))].sort();
      element.hidden = days.length < 2;
      slider.max = String(days.length);
      const at = day ? days.filter((one) => one <= day).length - 1 : days.length;
      slider.value = String(Math.max(0, at));
      const text = day ? t('until', { day }) : t('playAll');
      if (document.activeElement !== until) until.value = day;
      if (document.activeElement !== since) since.value = from;
      slider.setAttribute('aria-valuetext', text);
      // While it plays the day comes from before and goes past by itself.
      const wrong = !timer && isComparedAhead({ day, since: from });
      since.setAttribute('aria-invalid', String(wrong));
      const swap = (): void => set({ day: from, since: day });
      put(
        ahead,
        ...(wrong ? [t('sinceReversed', { since: from, day }), h('button', { type: 'button', onclick: swap }, t('swapDays'))] : []),
      );
    },
    destroy: () => clearInterval(timer),
  };
}
