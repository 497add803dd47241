/** A timeline: bands for roles, steps or outcomes, a mark at each date, each mark with its sentence. */
import { extent, scaleTime, timeDay } from 'd3';
import type { Ctx } from '../context.ts';
import { h, s } from '../dom.ts';
import { ticksWithin, tickText } from './axis.ts';
import { fitted } from './fitted.ts';
import { levelled, type Placed } from './levels.ts';
import { walkMarks } from './walk-marks.ts';

export interface TimelineMark {
  readonly date: string;
  readonly edge: string;
  readonly label: string;
  /** Makes the mark; of thousands only some are drawn. */
  readonly mark: () => SVGSVGElement;
  /** An earlier day: a thin line leads from there to the mark. */
  readonly since?: string | null;
  /** A short word above the mark, where there is room for it. */
  readonly caption?: string;
}
export interface Band {
  readonly name: string;
  /** Its marks are joined in order of time: one line through all of them. */
  readonly joined?: boolean;
  readonly marks: readonly TimelineMark[];
}
/** A day that the picture is seen from, drawn as a line where it lies within. */
export interface DayLine {
  readonly date: string;
  readonly label: string;
}

const apart = 16;
/** Levels of marks above each other; fewer in a band so full that it is a block anyway. */
const levels = { most: 5, full: 300, whenFull: 3 };
const axisHeight = 24;
/** Pixels for a name beside its band. */
const longestName = 180;
const narrow = 520;
type Scale = (date: string) => number;

/** Draws the bands; redraws when the width changes. Returns how to end it. */
export function timeline(root: HTMLElement, bands: readonly Band[], label: string, ctx: Ctx, day?: DayLine): () => void {
  return fitted(root, (width) => picture(bands, width, label, ctx, day));
}

function picture(bands: readonly Band[], width: number, label: string, ctx: Ctx, day: DayLine | undefined): Node[] {
  const days = bands.flatMap(({ marks }) => marks.flatMap(({ date, since }) => (since ? [date, since] : [date])));
  const [first, last] = extent(days, (date) => new Date(date));
  if (!first || !last || width < 140) return [];
  const small = width < narrow;
  const side = small ? 10 : Math.min(200, 16 + Math.max(...bands.map(({ name }) => widthOf(clipped(name))), 72));
  const pad = Math.max(100, (last.getTime() - first.getTime()) / 864e5 / 14);
  const x = scaleTime([timeDay.offset(first, -pad), timeDay.offset(last, pad)], [side, width - 10]);
  const at: Scale = (date) => x(new Date(date));
  const rows = bands.map((band) => {
    const most = band.marks.length > levels.full ? levels.whenFull : levels.most;
    return { band, most, ...levelled(band.marks, ({ date }) => at(date), { apart, most, gather: 34 }) };
  });
  const heights = rows.map(({ placed, over }) => {
    const high = Math.max(1, ...placed.map(({ level }) => level + 1));
    return high * apart + 18 + (small ? 16 : 0) + (over.length || placed.some(({ point }) => point.caption) ? 14 : 0);
  });
  const height = heights.reduce((sum, one) => sum + one, 0) + axisHeight + (day ? 14 : 0);
  const svg = s('svg', { class: 'timeline', width, height, role: 'group', 'aria-label': label });
  for (const tick of ticksWithin(x, Math.floor((width - side) / 110)))
    svg.append(
      s('line', { class: 'grid', x1: x(tick), x2: x(tick), y1: 0, y2: height - axisHeight }),
      s('text', { class: 'tick', x: Math.max(16, Math.min(width - 20, x(tick))), y: height - 7 }, tickText(tick)),
    );
  if (day) svg.append(...dayLine(day, at(day.date), side, width, height - axisHeight));
  let y = day ? 14 : 0;
  rows.forEach(({ band, most, placed, over }, i) => {
    y += heights[i]!;
    const base = y - 17;
    svg.append(
      s('text', { class: 'band-name', x: 0, y: small ? y - heights[i]! + 13 : base + 5 }, clipped(band.name)),
      s('line', { class: 'rail', x1: side, x2: width, y1: base, y2: base }),
      ...(band.joined ? joined(placed, base) : []),
      ...captions(placed, base, width),
      ...placed.flatMap((one) => drawn(one, base, at, ctx)),
      ...over.map((one) => s('text', { class: 'over', x: one.x, y: base - most * apart + 2 }, `+${one.count}`)),
    );
  });
  walkMarks(svg);
  const hidden = rows.reduce((sum, { over }) => sum + over.reduce((all, { count }) => all + count, 0), 0);
  return hidden ? [svg, h('p', { class: 'quiet' }, ctx.t('notDrawn', { n: hidden }))] : [svg];
}

/** About the width of a name in pixels: Chinese is as wide as high. */
const widthOf = (name: string): number => [...name].reduce((sum, char) => sum + (char > '\u2e80' ? 12.5 : 7), 0);

/** A name as long as its place: the whole of it stands in the table below. */
function clipped(name: string): string {
  if (widthOf(name) <= longestName) return name;
  const chars = [...name];
  while (widthOf(chars.join('')) > longestName - 12) chars.pop();
  return `${chars.join('')}…`;
}

function joined(placed: readonly Placed<TimelineMark>[], base: number): SVGElement[] {
  if (placed.length < 2) return [];
  return [
    s('polyline', { class: 'timeline-line', points: placed.map(({ x, level }) => `${x.toFixed(1)},${base - level * apart}`).join(' ') }),
  ];
}

/** Captions that are clear of the one before, above the highest mark of their place. */
function captions(placed: readonly Placed<TimelineMark>[], base: number, width: number): SVGElement[] {
  let end = Number.NEGATIVE_INFINITY;
  return placed.flatMap(({ point: { caption }, x, level }) => {
    if (!caption) return [];
    const half = widthOf(caption) / 2;
    const at = Math.max(half, Math.min(width - half, x));
    if (at - half < end + 6) return [];
    end = at + half;
    const above = Math.max(level, ...placed.filter((other) => Math.abs(other.x - x) < apart).map((other) => other.level));
    return [s('text', { class: 'over', x: at, y: base - above * apart - 13 }, caption)];
  });
}

function dayLine(day: DayLine, x: number, left: number, right: number, bottom: number): SVGElement[] {
  if (x < left || x > right) return [];
  const late = x > right - 90;
  return [
    s('line', { class: 'day-line', x1: x, x2: x, y1: 4, y2: bottom }),
    s('text', { class: 'day-name', x: late ? x - 5 : x + 5, y: 11, 'text-anchor': late ? 'end' : 'start' }, day.label),
  ];
}

function drawn({ point, x, level }: Placed<TimelineMark>, base: number, at: Scale, ctx: Ctx): SVGElement[] {
  const y = base - level * apart;
  const lead = point.since ? [s('line', { class: 'since', x1: at(point.since), x2: x, y1: y, y2: y })] : [];
  return [...lead, button(point, x, y, ctx)];
}

function button(point: TimelineMark, x: number, y: number, ctx: Ctx): SVGElement {
  const mark = point.mark();
  mark.setAttribute('x', '-9');
  mark.setAttribute('y', '-9');
  mark.setAttribute('width', '18');
  mark.setAttribute('height', '18');
  const selected = point.edge === ctx.state.selection ? ' selected' : '';
  return s(
    'g',
    {
      class: `timeline-mark${selected}`,
      role: 'button',
      tabindex: -1,
      'data-edge': point.edge,
      'data-tip': point.label,
      'aria-label': point.label.replaceAll('\n', '，'),
      transform: `translate(${x.toFixed(1)},${y})`,
    },
    s('circle', { class: 'hit', r: 13 }),
    mark,
  );
}
