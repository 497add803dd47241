/** Who chaired over time: a line from the first to the last meeting chaired, a tick for each, each tick with its sentence. */
import { extent, scaleUtc, utcDay } from 'd3';
import type { Ctx } from '../context.ts';
import { s } from '../dom.ts';
import { cutTo } from '../format.ts';
import { labelBy } from '../parts/by-model.ts';
import { fitted } from '../parts/fitted.ts';
import { captionOf } from '../parts/marks.ts';
import { walkMarks } from '../parts/walk-marks.ts';
import type { MapAnswer } from '../shapes.ts';
import type { ChairBand, Tick } from './chairs.ts';
import { timeAxis } from './time-axis.ts';

const size = { row: 24, head: 24, side: 74, right: 38, foot: 22 };

/** Draws the bands; redraws when the width changes. Returns how to end it. */
export function chairsPicture(root: HTMLElement, bands: readonly ChairBand[], meetings: MapAnswer['meetings'], ctx: Ctx): () => void {
  return fitted(root, (width) => (width < 150 ? null : picture(bands, meetings, width, ctx)));
}

function picture(bands: readonly ChairBand[], meetings: MapAnswer['meetings'], width: number, ctx: Ctx): SVGSVGElement {
  const [first = new Date(), last = new Date()] = extent(
    bands.flatMap(({ ticks }) => ticks),
    ({ date }) => new Date(date),
  );
  const pad = Math.max(20, (last.getTime() - first.getTime()) / 864e5 / 40);
  const x = scaleUtc([utcDay.offset(first, -pad), utcDay.offset(last, pad)], [size.side, width - size.right]);
  const series = [...new Set(bands.map((band) => band.series))];
  const height = bands.length * size.row + series.length * size.head + size.foot;
  const svg = s('svg', { class: 'chairs', width, height, role: 'group', 'aria-label': ctx.t('chairs') });
  timeAxis(svg, x, { width, left: size.side, height });
  let y = 0;
  for (const name of series) {
    svg.append(s('text', { class: 'series-name', x: 0, y: y + 16, lang: 'zh' }, name === '-' ? ctx.t('bodyUnknown') : name));
    y += size.head;
    for (const band of bands.filter((one) => one.series === name)) {
      const middle = y + size.row / 2;
      const at = (date: string): number => x(new Date(date));
      svg.append(
        s('text', { class: 'band-name', x: 0, y: middle + 4.5, lang: 'zh' }, cutTo(band.official.name, 5)),
        ...band.spans.map((span) =>
          s('line', { class: span.solid ? 'span solid' : 'span', x1: at(span.from), x2: at(span.to), y1: middle, y2: middle }),
        ),
        ...band.ticks.map((tick) => tickMark(tick, band, at(tick.date), middle, meetings[tick.meeting]?.title ?? '', ctx)),
        s('text', { class: 'count', x: width - size.right + 8, y: middle + 4.5 }, band.ticks.length),
      );
      y += size.row;
    }
  }
  walkMarks(svg);
  return svg;
}

function tickMark(tick: Tick, band: ChairBand, x: number, y: number, title: string, ctx: Ctx): SVGElement {
  const said = labelBy(`${band.official.name} · ${captionOf('CHAIRED', ctx)} · ${title} · ${tick.date}`, tick.by, ctx);
  return s(
    'g',
    {
      class: 'chair-tick',
      role: 'button',
      tabindex: -1,
      'data-edge': tick.edge,
      'data-tip': said.replaceAll(' · ', '\n'),
      'aria-label': said,
      transform: `translate(${x.toFixed(1)},${y})`,
    },
    s('rect', { class: 'hit', x: -6, y: -12, width: 12, height: 24 }),
    s('rect', { class: 'tick-line', x: -1.75, y: -7.5, width: 3.5, height: 15 }),
  );
}
