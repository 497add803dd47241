/** The time axis under the bands of a picture: hairlines and dates. */
import type { ScaleTime } from 'd3';
import { s } from '../dom.ts';
import { ticksWithin, tickText } from '../parts/axis.ts';

/** The room of a date. */
const apart = 74;

/** Appends the lines and the dates; `left` is where the picture's own names end. */
export function timeAxis(svg: SVGSVGElement, x: ScaleTime<number, number>, at: { width: number; left: number; height: number }): void {
  let before = Number.NEGATIVE_INFINITY;
  for (const tick of ticksWithin(x, Math.floor((at.width - at.left) / 95))) {
    const here = x(tick);
    // d3 takes the number of ticks for a wish.
    if (here - before < apart) continue;
    before = here;
    svg.append(
      s('line', { class: 'grid', x1: here, x2: here, y1: 0, y2: at.height - 20 }),
      // The scale is in UTC, the words of a tick are read off the local day: the same day in both.
      s(
        'text',
        { class: 'tick', x: Math.min(at.width - 20, here), y: at.height - 5 },
        tickText(new Date(tick.getUTCFullYear(), tick.getUTCMonth(), tick.getUTCDate())),
      ),
    );
  }
}
