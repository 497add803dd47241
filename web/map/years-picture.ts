/** Small multiples: a small picture for each year on the same scales, a bar for each meeting, its items by what was decided. */
import type { Ctx } from '../context.ts';
import { h, s, vars } from '../dom.ts';
import { cutTo } from '../format.ts';
import { drawnAs, outcomes } from '../organization/proposals.ts';
import { outcomeName } from '../organization/proposals-part.ts';
import { fitted } from '../parts/fitted.ts';
import { decisionColour } from '../parts/marks.ts';
import { walkMarks } from '../parts/walk-marks.ts';
import type { OutcomeBand } from '../shapes.ts';
import type { Mark, Stack, Year, Years } from './years.ts';

const size = { panel: 236, widest: 560, gap: 20, lane: 46, oneLane: 78, name: 18, foot: 16 };
/** Approved at the foot, what nothing was decided on at the top. */
const fromFoot: Readonly<Record<OutcomeBand, number>> = {
  approved: 0,
  'approved-in-principle': 1,
  onward: 2,
  revise: 3,
  deferred: 4,
  none: 5,
};
const order = [...outcomes].sort((a, b) => fromFoot[a] - fromFoot[b]);

/** The colour of an outcome, as its mark has it. */
function colourOf(outcome: OutcomeBand): string {
  const kind = drawnAs[outcome];
  return kind ? decisionColour(kind) : 'var(--line-2)';
}

/** Draws the years; redraws when the width changes. Returns how to end it. */
export function yearsPicture(root: HTMLElement, data: Years, ctx: Ctx): () => void {
  return fitted(root, (whole) => {
    const room = Math.max(1, Math.floor((whole + size.gap) / (size.panel + size.gap)));
    const columns = Math.min(room, data.years.length);
    const width = Math.floor((whole - (columns - 1) * size.gap) / columns);
    if (width < 100) return null;
    const panels = data.years.map((year) => h('li', {}, head(year, ctx), panel(year, data, Math.min(width, size.widest), ctx)));
    return h('ul', { class: 'years' }, ...panels);
  });
}

/** The range of a year: pressing it sets the time of the whole page. */
export const yearRange = (year: number): { from: string; to: string } => ({ from: `${year}-01-01`, to: `${year}-12-31` });

function head({ year, meetings, items }: Year, ctx: Ctx): HTMLElement {
  const count = h('small', {}, ctx.t('yearCount', { meetings, items }));
  return h('h3', {}, h('a', { href: ctx.href(yearRange(year)), title: ctx.t('onlyYear', { year }) }, year), ' ', count);
}

function panel(year: Year, { most, monthly }: Years, width: number, ctx: Ctx): SVGSVGElement {
  const several = year.lanes.length > 1;
  const tall = several ? size.lane : size.oneLane;
  const name = several ? size.name : 4;
  const height = year.lanes.length * (tall + name) + size.foot;
  const [begin, end] = [Date.UTC(year.year, 0, 1), Date.UTC(year.year + 1, 0, 1)];
  const at = (day: string): number => 3 + ((Date.parse(day) - begin) / (end - begin)) * (width - 12);
  const bar = monthly ? Math.max(4, (width - 12) / 12 - 3) : 6;
  const label = `${year.year} ${ctx.t('yearCount', { meetings: year.meetings, items: year.items })}`;
  const svg = s('svg', { class: 'year', width, height, role: 'group', 'aria-label': label });
  year.lanes.forEach((lane, i) => {
    const foot = (i + 1) * (tall + name);
    if (several) svg.append(s('text', { class: 'lane-name', x: 0, y: foot - tall - 5, lang: 'zh' }, cutTo(lane.series, width / 12)));
    svg.append(s('line', { class: 'axis', x1: 0, x2: width, y1: foot + 0.5, y2: foot + 0.5 }));
    let before = Number.NEGATIVE_INFINITY;
    for (const mark of lane.marks) {
      // Two meetings of one day stand side by side.
      before = Math.max(at(mark.from), before + bar + 1);
      svg.append(barOf(mark, lane.series, before, foot, bar, (tall - 6) / most, monthly, ctx));
    }
  });
  for (const month of [0, 3, 6, 9])
    svg.append(
      s('text', { class: 'tick', x: at(new Date(Date.UTC(year.year, month, 1)).toISOString().slice(0, 10)) + 2, y: height - 3 }, month + 1),
    );
  walkMarks(svg, 'a');
  return svg;
}

function barOf(mark: Mark, series: string, x: number, foot: number, width: number, unit: number, monthly: boolean, ctx: Ctx): SVGElement {
  const one = mark.meetings[0];
  const words = monthly
    ? [`${series} ${mark.from.slice(0, 7)}`, ctx.t('yearCount', { meetings: mark.meetings.length, items: mark.items })]
    : [one?.title ?? '', `${mark.from} · ${ctx.t('itemsIn', { n: mark.items })}`];
  const label = [...words, ...told(mark.stack, ctx)].join('\n');
  let y = foot;
  const parts = order.flatMap((outcome) => {
    const tall = mark.stack[outcome] * unit;
    if (tall === 0) return [];
    y -= tall;
    return [vars(s('rect', { class: 'part', x, y, width, height: Math.max(0.8, tall - 0.4) }), { '--c': colourOf(outcome) })];
  });
  return s(
    'a',
    {
      class: 'year-bar',
      href: monthly ? ctx.href({ from: mark.from, to: mark.to }) : ctx.href({ view: 'meeting', key: one?.key ?? '' }),
      tabindex: -1,
      'data-tip': label,
      'data-items': mark.items,
      'aria-label': label.replaceAll('\n', ' '),
    },
    s('rect', { class: 'hit', x: x - 2, y: Math.min(y, foot - 14) - 2, width: width + 4, height: Math.max(foot - y, 14) + 5 }),
    ...parts,
    // A meeting without an item of its own is still a meeting.
    parts.length ? null : s('rect', { class: 'bare', x, y: foot - 3, width, height: 3 }),
  );
}

/** What was decided, in words: 原则同意 3. */
const told = (stack: Stack, ctx: Ctx): string[] =>
  outcomes.filter((outcome) => stack[outcome] > 0).map((outcome) => `${outcomeName(outcome, ctx)} ${stack[outcome]}`);
