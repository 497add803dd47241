/** The playback: a slider over the days on which something happened, and a button that walks through them. */
import type { Ctx } from '../../context.ts';
import { h, put } from '../../dom.ts';
import type { GraphEdge } from '../../shapes.ts';

/** How long each day stands, in milliseconds. */
const stands = 900;

export interface Play {
  readonly element: HTMLElement;
  /** Brings the slider up to the ties and the day of the address. */
  update(edges: readonly GraphEdge[], day: string): void;
  destroy(): void;
}

/** `set` puts a day into the address; the empty day shows everything. */
export function playback(ctx: Ctx, set: (day: string) => void): Play {
  const { t } = ctx;
  let days: string[] = [];
  let timer: ReturnType<typeof setInterval> | undefined;
  const slider = h('input', { type: 'range', min: 0, step: 1, id: 'network-day', 'aria-label': t('playDay') });
  const shown = h('output', { for: 'network-day', class: 'date' });
  const button = h('button', { type: 'button' });
  const element = h('div', { class: 'row playback', role: 'group', 'aria-label': t('play') }, button, slider, shown);
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
    name();
  };
  const name = (): void => {
    put(button, timer ? '❚❚ ' : '▶ ', t(timer ? 'pause' : 'play'));
    button.setAttribute('aria-pressed', String(timer !== undefined));
  };
  const go = (i: number): void => set(i >= days.length ? '' : (days[i] ?? ''));
  button.addEventListener('click', () => {
    if (timer) return stop();
    // At the end it begins again.
    let i = Number(slider.value) >= days.length - 1 ? 0 : Number(slider.value);
    go(i);
    timer = setInterval(() => {
      i += 1;
      go(i);
      if (i >= days.length) stop();
    }, stands);
    name();
  });
  slider.addEventListener('input', () => {
    stop();
    go(Number(slider.value));
  });
  name();
  return {
    element,
    update: (edges, day) => {
      days = [...new Set(edges.flatMap((edge) => (edge.date ? [edge.date] : [])))].sort();
      element.hidden = days.length < 2;
      slider.max = String(days.length);
      const at = day ? days.filter((one) => one <= day).length - 1 : days.length;
      slider.value = String(Math.max(0, at));
      const text = day ? t('until', { day }) : t('playAll');
      put(shown, text);
      slider.setAttribute('aria-valuetext', text);
    },
    destroy: () => clearInterval(timer),
  };
}
