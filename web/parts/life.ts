/** A life on a time line: bands for roles or steps, a mark at each date, each mark with its sentence. */
import { extent, scaleTime, timeDay } from 'd3';
import type { Ctx } from '../context.ts';
import { put, s } from '../dom.ts';
import { tickText } from './axis.ts';

export interface LifeMark {
  readonly date: string;
  readonly edge: string;
  readonly label: string;
  readonly mark: SVGSVGElement;
}
export interface Band {
  readonly name: string;
  readonly marks: readonly LifeMark[];
}

const bandHeight = 34;
const axisHeight = 24;
const side = 92;

/** Draws the bands; redraws when the width changes. Returns how to end it. */
export function life(root: HTMLElement, bands: readonly Band[], label: string, ctx: Ctx): () => void {
  const watcher = new ResizeObserver(() => put(root, picture(bands, root.clientWidth, label, ctx)));
  watcher.observe(root);
  return () => watcher.disconnect();
}

function picture(bands: readonly Band[], width: number, label: string, ctx: Ctx): SVGSVGElement | null {
  const [first, last] = extent(
    bands.flatMap((band) => band.marks),
    (mark) => new Date(mark.date),
  );
  if (!first || !last || width < 140) return null;
  const pad = Math.max(100, (last.getTime() - first.getTime()) / 864e5 / 14);
  const x = scaleTime([timeDay.offset(first, -pad), timeDay.offset(last, pad)], [side, width - 6]);
  const height = bands.length * bandHeight + axisHeight;
  const svg = s('svg', { class: 'life', width, height, role: 'group', 'aria-label': label });
  const ticks = x.ticks(Math.max(2, Math.floor((width - side) / 110)));
  for (const tick of ticks) {
    svg.append(
      s('line', { class: 'grid', x1: x(tick), x2: x(tick), y1: 0, y2: height - axisHeight }),
      s('text', { class: 'tick', x: Math.min(width - 20, x(tick)), y: height - 7 }, tickText(tick)),
    );
  }
  bands.forEach((band, i) => {
    const y = i * bandHeight + bandHeight / 2;
    svg.append(
      s('text', { class: 'band-name', x: 0, y: y + 5 }, band.name),
      s('line', { class: 'rail', x1: side, x2: width, y1: y, y2: y }),
    );
    for (const { point, cx } of spread(band.marks, (mark) => x(new Date(mark.date)))) svg.append(button(point, cx, y, ctx));
  });
  return svg;
}

/** Marks of one day stand side by side. */
function spread(marks: readonly LifeMark[], x: (mark: LifeMark) => number): { point: LifeMark; cx: number }[] {
  let before = Number.NEGATIVE_INFINITY;
  return [...marks]
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((point) => {
      before = Math.max(x(point), before + 15);
      return { point, cx: before };
    });
}

function button(point: LifeMark, x: number, y: number, ctx: Ctx): SVGElement {
  const mark = point.mark;
  mark.setAttribute('x', '-9');
  mark.setAttribute('y', '-9');
  mark.setAttribute('width', '18');
  mark.setAttribute('height', '18');
  const selected = point.edge === ctx.state.selection ? ' selected' : '';
  return s(
    'g',
    {
      class: `life-mark${selected}`,
      role: 'button',
      tabindex: 0,
      'data-edge': point.edge,
      'data-tip': point.label,
      'aria-label': point.label.replaceAll('\n', '，'),
      transform: `translate(${x.toFixed(1)},${y})`,
    },
    s('circle', { class: 'hit', r: 13 }),
    mark,
  );
}
