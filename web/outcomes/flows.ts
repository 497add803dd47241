/**
 * From the answer to what is drawn: bodies, in the middle the series of meetings where asked, and outcomes, with the ribbons between.
 * Every item stands in one flow of the answer, so sums of flows are items; a ribbon is as wide as its items times the paths they take.
 */
import type { DecisionKind, OutcomesAnswer } from '../shapes.ts';

/** What is chosen, in the address; an empty word chooses nothing. */
export interface Part {
  /** The key of a body, or `rest`. */
  readonly body: string;
  readonly series: string;
  /** A kind of decision, or `none`. */
  readonly outcome: string;
}
export type Side = keyof Part;
/** What an item came to: a kind of decision, or none stated. */
export type Outcome = DecisionKind | 'none';
/** The bodies that are drawn as one. */
export const rest = 'rest';
export const everything: Part = { body: '', series: '', outcome: '' };

/** An item's ends: who proposed it, at which meetings, what was decided. `none` where no decision is stated. */
export interface Flow {
  readonly body: readonly string[];
  readonly series: readonly string[];
  readonly outcome: readonly Outcome[];
  readonly items: number;
}
export interface Ribbon {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** What pressing it chooses. */
  readonly part: Part;
  /** Different items in it. */
  readonly items: number;
  /** Its width: an item counts once for each path, so that what comes into a middle station goes out of it. */
  readonly width: number;
}

/** The flows of a body's proposals; bodies past the first `top` are one, `rest`. */
export function flowsOf(answer: OutcomesAnswer, top: number): Flow[] {
  const nameOf = (body: number): string => (body < top ? (answer.bodies[body]?.key ?? rest) : rest);
  return answer.flows
    .filter(({ bodies }) => bodies.length > 0)
    .map(({ bodies, series, outcomes, items }) => ({
      body: [...new Set(bodies.map(nameOf))],
      series: series.map((one) => answer.series[one] ?? ''),
      outcome: outcomes.length > 0 ? outcomes : ['none'],
      items,
    }));
}

/** The name of a station: of a side and its word. */
export const stationId = (side: Side, name: string): string => `${side}:${name}`;
export const partId = ({ body, series, outcome }: Part): string => [body, series, outcome].join('\n');

const fits = (wanted: string, name: string): boolean => wanted === '' || wanted === name;

/** Different items at each station. */
export function stationsOf(flows: readonly Flow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const flow of flows)
    for (const side of ['body', 'series', 'outcome'] as const)
      for (const name of flow[side]) counts.set(stationId(side, name), (counts.get(stationId(side, name)) ?? 0) + flow.items);
  return counts;
}

/** The ribbons, of the paths that fit the part; with `through` they run through the series of meetings. */
export function ribbonsOf(flows: readonly Flow[], through: boolean, part: Part = everything): Map<string, Ribbon> {
  const ribbons = new Map<string, Ribbon>();
  for (const flow of flows) {
    const seen = new Set<string>();
    const add = (from: string, to: string, ends: Part): void => {
      const id = `${from}→${to}`;
      const before = ribbons.get(id);
      const items = (before?.items ?? 0) + (seen.has(id) ? 0 : flow.items);
      seen.add(id);
      ribbons.set(id, { id, from, to, part: ends, items, width: (before?.width ?? 0) + flow.items });
    };
    const paths = pathsOf(flow, through).filter(
      (path) => fits(part.body, path.body) && fits(part.outcome, path.outcome) && (through ? fits(part.series, path.series) : true),
    );
    for (const { body, series, outcome } of paths) {
      const [left, middle, right] = [stationId('body', body), stationId('series', series), stationId('outcome', outcome)];
      if (through) {
        add(left, middle, { body, series, outcome: '' });
        add(middle, right, { body: '', series, outcome });
      } else add(left, right, { body, series: '', outcome });
    }
  }
  return ribbons;
}

function pathsOf(flow: Flow, through: boolean): Part[] {
  const middles = through ? flow.series : [''];
  return flow.body.flatMap((body) => middles.flatMap((series) => flow.outcome.map((outcome) => ({ body, series, outcome }))));
}

/** Different items that fit the part. */
export function countOf(flows: readonly Flow[], part: Part): number {
  const has = (side: Side, flow: Flow): boolean => part[side] === '' || (flow[side] as readonly string[]).includes(part[side]);
  return flows
    .filter((flow) => has('body', flow) && has('series', flow) && has('outcome', flow))
    .reduce((sum, { items }) => sum + items, 0);
}
