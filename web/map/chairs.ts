/** Who chaired, by series: from the first to the last meeting chaired. That is no term of office: nothing says when one began or ended. */
import type { MapAnswer } from '../shapes.ts';

export interface Tick {
  /** Index among the meetings of the answer. */
  readonly meeting: number;
  readonly date: string;
  readonly edge: string;
  readonly by: MapAnswer['chairs'][number]['by'];
}
/** A stretch between two meetings that one person chaired, one after the other. */
export interface Span {
  readonly from: string;
  readonly to: string;
  /** Whether the meetings follow each other by number: nothing lies between. */
  readonly solid: boolean;
}
export interface ChairBand {
  readonly series: string;
  readonly official: { readonly key: string; readonly name: string };
  readonly ticks: readonly Tick[];
  readonly spans: readonly Span[];
}

/**
 * A band for each person and series, the series with the most meetings chaired first, in it by the first meeting chaired. A stretch is solid only where both meetings are chaired by the
 * person and the second has the number after the first: else a meeting between may be missing, or somebody else chaired one.
 */
export function chairBands({ chairs, meetings, series }: Pick<MapAnswer, 'chairs' | 'meetings' | 'series'>): ChairBand[] {
  const bands = new Map<string, { series: string; official: ChairBand['official']; ticks: Tick[] }>();
  for (const { official, meeting, edge, by } of chairs) {
    const at = meetings[meeting];
    if (!at?.date) continue;
    const id = `${at.series}\n${official.key}`;
    const band = bands.get(id) ?? { series: series[at.series] ?? '', official, ticks: [] };
    // Two records may both say that a person chaired one meeting: it is one tick.
    if (!band.ticks.some((tick) => tick.meeting === meeting)) band.ticks.push({ meeting, date: at.date, edge, by });
    bands.set(id, band);
  }
  const times = new Map<string, number>();
  for (const { series: name, ticks } of bands.values()) times.set(name, (times.get(name) ?? 0) + ticks.length);
  return [...bands.values()]
    .map((band) => {
      const ticks = [...band.ticks].sort((a, b) => a.meeting - b.meeting);
      const spans = ticks.slice(1).map((tick, i): Span => {
        const before = ticks[i] as Tick;
        const [a, b] = [meetings[before.meeting]?.number ?? null, meetings[tick.meeting]?.number ?? null];
        return { from: before.date, to: tick.date, solid: a !== null && b === a + 1 && !between(before.meeting, tick.meeting, meetings) };
      });
      return { ...band, ticks, spans };
    })
    .sort(
      (a, b) =>
        (times.get(b.series) ?? 0) - (times.get(a.series) ?? 0) ||
        (a.series < b.series ? -1 : a.series > b.series ? 1 : 0) ||
        (a.ticks[0]?.meeting ?? 0) - (b.ticks[0]?.meeting ?? 0) ||
        (a.official.key < b.official.key ? -1 : 1),
    );
}

/** Whether a meeting of the same series is stored between the two; meetings are in order of date. */
function between(from: number, to: number, meetings: MapAnswer['meetings']): boolean {
  const series = meetings[from]?.series;
  return meetings.slice(from + 1, to).some((meeting) => meeting.series === series);
}
