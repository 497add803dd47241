/** The one time control: meetings per month as bars with a brush, and the two dates for those who type. */
import { brushX, max, scaleLinear, scaleTime, select, timeDay, timeMonth, utcFormat } from 'd3';
import type { Ctx } from '../context.ts';
import { h, put, s } from '../dom.ts';
import type { Overview } from '../shapes.ts';
import { ticksWithin, tickText } from './axis.ts';
import { dayInput } from './day-input.ts';

const height = 40;
const iso = utcFormat('%Y-%m-%d');
const asDate = (day: string): Date => new Date(`${day}T00:00:00`);
const asDay = (date: Date): string => iso(new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())));

/** Draws the time control from the counts per month; the brush and the dates set the range of the page. */
export function drawHistogram(root: HTMLElement, data: Overview, ctx: Ctx): () => void {
  const { t, state } = ctx;
  const picture = h('div', { class: 'histogram-picture' });
  const input = (name: 'from' | 'to', label: string): HTMLElement => h('label', {}, h('span', {}, label), dayInput(name, ctx));
  const clear = h(
    'button',
    { type: 'button', hidden: !state.from && !state.to, onclick: () => ctx.go({ from: '', to: '' }) },
    t('allTime'),
  );
  put(
    root,
    h(
      'div',
      { class: 'histogram-dates', role: 'group', 'aria-label': t('time') },
      input('from', t('fromDay')),
      input('to', t('toDay')),
      clear,
    ),
    picture,
  );
  const draw = (): void => drawBars(picture, data, ctx);
  const watcher = new ResizeObserver(draw);
  watcher.observe(picture);
  draw();
  return () => watcher.disconnect();
}

function drawBars(picture: HTMLElement, data: Overview, ctx: Ctx): void {
  const { t, state } = ctx;
  const months = data.months.filter((month) => /^\d{4}-\d{2}$/u.test(month.month));
  const width = picture.clientWidth;
  picture.replaceChildren();
  const firstMonth = months[0];
  const lastMonth = months.at(-1);
  if (!firstMonth || !lastMonth || width < 40) return;
  const begin = timeMonth.offset(asDate(`${firstMonth.month}-01`), -1);
  const end = timeMonth.offset(asDate(`${lastMonth.month}-01`), 2);
  const x = scaleTime([begin, end], [4, width - 4]);
  const y = scaleLinear([0, max(months, (month) => month.meetings) ?? 1], [0, height - 17]);
  const inside = (at: number): number => Math.min(width, Math.max(0, at));
  const bar = Math.max(2, Math.min(14, x(timeMonth.offset(begin, 1)) - x(begin) - 1));
  const svg = s('svg', {
    width,
    height,
    role: 'img',
    'aria-label': `${t('timeQuestion')}：${months.map((month) => `${month.month} ${month.meetings}`).join('，')}`,
  });
  for (const month of months) {
    const tall = Math.max(2, y(month.meetings));
    const chosen = (!state.from || `${month.month}-31` >= state.from) && (!state.to || `${month.month}-01` <= state.to);
    svg.append(
      s(
        'rect',
        { class: chosen ? 'bar' : 'bar outside', x: x(asDate(`${month.month}-01`)), y: height - 15 - tall, width: bar, height: tall },
        s('title', {}, t('meetingsIn', { month: month.month, n: month.meetings })),
      ),
    );
  }
  svg.append(s('line', { class: 'axis', x1: 0, x2: width, y1: height - 14.5, y2: height - 14.5 }));
  for (const tick of ticksWithin(x, Math.floor(width / 90)))
    svg.append(s('text', { class: 'tick', x: Math.min(width - 22, Math.max(22, x(tick))), y: height - 3 }, tickText(tick)));
  const brush = brushX<unknown>()
    .extent([
      [0, 0],
      [width, height - 14],
    ])
    .on('end', (event: { selection: [number, number] | null; sourceEvent: unknown }) => {
      if (!event.sourceEvent) return;
      if (!event.selection) ctx.go({ from: '', to: '' });
      else ctx.go({ from: asDay(timeDay.floor(x.invert(event.selection[0]))), to: asDay(timeDay.floor(x.invert(event.selection[1]))) });
    });
  const layer = select(svg).append('g').attr('class', 'brush').call(brush);
  if (state.from || state.to) {
    const left = state.from ? inside(x(asDate(state.from))) : 0;
    const right = state.to ? inside(x(timeDay.offset(asDate(state.to), 1))) : width;
    brush.move(layer, [Math.min(left, right), Math.max(left, right)]);
  }
  picture.append(svg);
}
