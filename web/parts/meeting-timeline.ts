/** Meetings on a time axis, a band for each body of one place: size is presence, the bar below counts the items. */
import { extent, group, max, scaleSqrt, scaleTime, timeDay } from 'd3';
import type { Ctx } from '../context.ts';
import { h, s, vars } from '../dom.ts';
import type { MeetingRow } from '../shapes.ts';
import { ticksWithin, tickText } from './axis.ts';
import { fitted } from './fitted.ts';
import { shapePath } from './marks.ts';
import { placedName } from './place-tag.ts';
import { walkMarks } from './walk-marks.ts';

const band = 92;
/** Bodies drawn, those with the most meetings: more than a page of them is no longer one look. */
const mostBands = 6;
const axis = 22;

/** Draws the meetings that have a date; redraws when the width changes. Returns how to end it. */
export function meetingTimeline(root: HTMLElement, meetings: readonly MeetingRow[], ctx: Ctx): () => void {
  return fitted(root, (width) => picture(meetings, width, ctx));
}

/** Bodies of two places are two bands, whatever is printed at them: names say nothing beyond their place. */
const bandOf = ({ scope, body, series }: MeetingRow): string => JSON.stringify([scope, body, series]);

function bandName({ scope, body, series }: MeetingRow, ctx: Ctx): string {
  return placedName([body, series].filter(Boolean).join(' ') || ctx.t('bodyUnknown'), scope, ctx);
}

function picture(meetings: readonly MeetingRow[], width: number, ctx: Ctx): Node {
  const dated = meetings.filter((row): row is MeetingRow & { date: string } => row.date !== null);
  const [first, last] = extent(dated, (row) => new Date(row.date));
  if (!first || !last || width < 100) return h('p', { class: 'quiet' }, ctx.t('noDate'));
  const all = [...group(dated, bandOf).values()].sort((a, b) => b.length - a.length);
  const bands = all.slice(0, mostBands);
  const left = all.slice(mostBands);
  const pad = Math.max(45, (last.getTime() - first.getTime()) / 864e5 / 12);
  const x = scaleTime([timeDay.offset(first, -pad), timeDay.offset(last, pad)], [0, width]);
  const size = scaleSqrt([0, max(dated, (row) => row.attendance) ?? 1], [5, 15]);
  const tall = max(dated, (row) => row.items) ?? 1;
  const height = bands.length * band + axis;
  const label = `${ctx.t('timeline')}${ctx.t('timelineKeys')}`;
  const svg = s('svg', { width, height, class: 'meeting-timeline', role: 'group', 'aria-label': label });
  for (const tick of ticksWithin(x, Math.floor(width / 110))) {
    svg.append(
      s('line', { class: 'grid', x1: x(tick), x2: x(tick), y1: 0, y2: height - axis }),
      s('text', { class: 'tick', x: Math.min(width - 24, Math.max(16, x(tick))), y: height - 6 }, tickText(tick)),
    );
  }
  bands.forEach((rows, lane) => {
    const top = lane * band;
    const base = top + 50;
    const [one] = rows;
    svg.append(
      s('text', { class: 'band-name', x: 0, y: top + 13, lang: 'zh' }, one ? bandName(one, ctx) : ''),
      s('line', { class: 'axis', x1: 0, x2: width, y1: base, y2: base }),
    );
    let labelEnd = Number.NEGATIVE_INFINITY;
    for (const row of rows.sort((a, b) => a.date.localeCompare(b.date))) {
      const name = row.number === null ? row.date.slice(5) : `${row.number}`;
      const at = x(new Date(row.date));
      const clear = at - labelEnd > name.length * 8;
      svg.append(meetingMark(row, { at, base, r: size(row.attendance), tall, lane, label: clear ? name : '' }, ctx));
      if (clear) labelEnd = at;
    }
  });
  walkMarks(svg, 'a');
  if (!left.length) return svg;
  const note = ctx.t('timelineLeft', { n: left.length, meetings: left.reduce((sum, rows) => sum + rows.length, 0) });
  const more = h('a', { href: ctx.href({ view: 'list', filter: { tab: 'meetings' } }) }, ctx.t('timelineAll'));
  const both = new DocumentFragment();
  both.append(svg, h('p', { class: 'quiet' }, note, ' ', more));
  return both;
}

/** Where a mark stands, how large it is, and what is printed at it. */
interface Spot {
  readonly at: number;
  readonly base: number;
  readonly r: number;
  /** Items of the meeting with the most. */
  readonly tall: number;
  readonly lane: number;
  readonly label: string;
}

function meetingMark(row: MeetingRow, { at, base, r, tall, lane, label }: Spot, ctx: Ctx): SVGElement {
  const { t } = ctx;
  const bar = (count: number): number => (count / tall) * 22;
  const words = `${placedName(row.title, row.scope, ctx)}\n${row.date ?? ''}\n${t('present')} ${row.attendance} · ${t('items')} ${row.items} · ${t('approvedItems')} ${row.approved}`;
  const mark = s(
    'a',
    {
      href: ctx.href({ view: 'meeting', key: row.key }),
      'aria-label': words.replaceAll('\n', '，'),
      'data-tip': words,
      'data-id': row.key,
      'data-lane': lane,
      'data-x': at.toFixed(1),
      transform: `translate(${at.toFixed(1)},${base})`,
    },
    s('rect', { class: 'hit', x: -12, y: -22, width: 24, height: 58 }),
    s('rect', { class: 'items', x: -4, y: 19, width: 8, height: bar(row.items) }),
    s('rect', { class: 'approved', x: -4, y: 19, width: 8, height: bar(row.approved) }),
    s('path', { class: 'shape', d: shapePath('hexagon', r) }),
    label ? s('text', { class: 'mark-label', y: -r - 5 }, label) : null,
  );
  return vars(mark, { '--c': 'var(--kind-Meeting)' });
}
