/** The meetings of a record set by year, lane and mark: what the small multiples draw and their table lists. */
import { outcomes } from '../organization/proposals.ts';
import type { MapAnswer, OutcomeBand } from '../shapes.ts';

type Meeting = MapAnswer['meetings'][number];
export type Dated = Meeting & { readonly date: string };
/** How many items stand under each outcome, each item under one. */
export type Stack = Readonly<Record<OutcomeBand, number>>;

/** A bar: a meeting, or a month where there are too many meetings to tell apart. */
export interface Mark {
  /** First and last day it stands for, ISO. */
  readonly from: string;
  readonly to: string;
  readonly meetings: readonly Dated[];
  readonly items: number;
  readonly stack: Stack;
}
export interface Lane {
  readonly series: string;
  readonly marks: readonly Mark[];
}
export interface Year {
  readonly year: number;
  readonly meetings: number;
  readonly items: number;
  readonly lanes: readonly Lane[];
}
export interface Years {
  readonly years: readonly Year[];
  /** The items of the highest bar: the scale that all years share. */
  readonly most: number;
  /** Whether a bar is a month. */
  readonly monthly: boolean;
}

/** Lanes of a picture; the series with fewer meetings share the last. */
const mostLanes = 4;
/** More meetings of one series in a year than this cannot be told apart in a small picture. */
const mostInLane = 52;
/** Empty years between others are shown, that a gap is seen; not so over a span that some wrong date makes. */
const longestSpan = 40;

/** Items by outcome. */
export function stackOf(meetings: readonly Meeting[]): Stack {
  const stack = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<OutcomeBand, number>;
  for (const { decided } of meetings) for (const { outcome, items } of decided) stack[outcome] += items;
  return stack;
}

/** The series with a lane of their own, those with the most meetings first; the others are in the lane `others`. */
function lanesOf({ series, meetings }: Pick<MapAnswer, 'series' | 'meetings'>): { own: string[]; others: boolean } {
  const counts = series.map((name, index) => ({ name, count: meetings.filter((one) => one.series === index && one.date).length }));
  const held = counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const own = held.length > mostLanes ? held.slice(0, mostLanes - 1) : held;
  return { own: own.map(({ name }) => name), others: held.length > own.length };
}

/** The years of the dated meetings, each with the same lanes in the same order. */
export function yearsOf(map: Pick<MapAnswer, 'series' | 'meetings'>, othersName: string): Years {
  const dated = map.meetings.filter((meeting): meeting is Dated => meeting.date !== null);
  const { own, others } = lanesOf(map);
  const lanes = [...own, ...(others ? [othersName] : [])];
  const laneOf = ({ series }: Meeting): number => {
    const at = own.indexOf(map.series[series] ?? '');
    return at < 0 ? own.length : at;
  };
  const yearOf = ({ date }: Dated): number => Number(date.slice(0, 4));
  const cells = new Map<string, Dated[]>();
  for (const meeting of dated) {
    const id = `${yearOf(meeting)} ${laneOf(meeting)}`;
    const cell = cells.get(id);
    if (cell) cell.push(meeting);
    else cells.set(id, [meeting]);
  }
  const monthly = [...cells.values()].some((cell) => cell.length > mostInLane);
  const held = [...new Set(dated.map(yearOf))].sort((a, b) => a - b);
  const [first = 0, last = -1] = [held[0], held.at(-1)];
  const span = last - first < longestSpan ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : held;
  const years = span.map((year): Year => {
    const inYear = lanes.map((series, lane) => ({ series, meetings: cells.get(`${year} ${lane}`) ?? [] }));
    const all = inYear.flatMap(({ meetings }) => meetings);
    return {
      year,
      meetings: all.length,
      items: itemsOf(all),
      lanes: inYear.map(({ series, meetings }) => ({ series, marks: monthly ? monthsOf(meetings) : meetings.map((one) => markOf([one])) })),
    };
  });
  const most = Math.max(1, ...years.flatMap((year) => year.lanes.flatMap((lane) => lane.marks.map(({ items }) => items))));
  return { years, most, monthly };
}

const itemsOf = (meetings: readonly Meeting[]): number => meetings.reduce((sum, { items }) => sum + items, 0);

function markOf(meetings: readonly Dated[]): Mark {
  const from = meetings[0]?.date ?? '';
  return { from, to: meetings.at(-1)?.date ?? from, meetings, items: itemsOf(meetings), stack: stackOf(meetings) };
}

function monthsOf(meetings: readonly Dated[]): Mark[] {
  const months = new Map<string, Dated[]>();
  for (const meeting of meetings) {
    const month = meeting.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), meeting]);
  }
  return [...months].map(([month, own]) => ({ ...markOf(own), from: `${month}-01`, to: lastDay(month) }));
}

/** The last day of YYYY-MM. */
export function lastDay(month: string): string {
  const [year = 0, at = 1] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, at, 0)).getUTCDate()}`;
}
