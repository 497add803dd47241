/** The steps of a document by meeting: the stops of its timeline, in order of time. */
import { every } from '../every.ts';
import type { DecisionKind, DocumentDetail } from '../shapes.ts';

export type Step = DocumentDetail['life'][number];
export const stages = every<Step['stage']>({ proposed: true, concerns: true, studied: true, decided: true, cited: true });

export interface Stop {
  /** The meeting's key, else the record's. */
  readonly key: string;
  readonly date: string | null;
  /** Null where a record tells a step and no meeting. */
  readonly meeting: Step['meeting'];
  readonly steps: readonly Step[];
}

/** A stop for each meeting, and for each record that tells steps without one; the undated come last. */
export function stopsOf(steps: readonly Step[]): Stop[] {
  const byKey = new Map<string, Step[]>();
  for (const step of steps) {
    const key = step.meeting?.key ?? step.evidence.record;
    byKey.set(key, [...(byKey.get(key) ?? []), step]);
  }
  return [...byKey]
    .map(([key, steps]): Stop => {
      const dates = steps.flatMap(({ date }) => (date === null ? [] : [date])).sort();
      return { key, date: dates[0] ?? null, meeting: steps[0]?.meeting ?? null, steps: inOrder(steps) };
    })
    .sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
}

const inOrder = (steps: readonly Step[]): Step[] =>
  [...steps].sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage) || a.evidence.start - b.evidence.start);

/** A step that decides. */
export type Deciding = Step & { kind: DecisionKind };
/** The last step of each kind of decision. */
export const decisionsIn = (steps: readonly Step[]): Deciding[] => [
  ...new Map(steps.filter((step): step is Deciding => step.kind !== null).map((step) => [step.kind, step])).values(),
];

/** The latest dated stop with a decision, else one without a date: its decisions, each kind once. */
export function latestDecision(stops: readonly Stop[]): { stop: Stop; decisions: Deciding[] } | null {
  const deciding = stops.filter(({ steps }) => steps.some(({ kind }) => kind));
  const stop = deciding.findLast(({ date }) => date !== null) ?? deciding[0];
  if (!stop) return null;
  return { stop, decisions: decisionsIn(stop.steps) };
}

/** Who proposed it, each once, by first appearance. */
export function proposers(stops: readonly Stop[]): NonNullable<Step['by']>[] {
  const all = stops.flatMap(({ steps }) => steps.flatMap(({ by }) => (by ? [by] : [])));
  return [...new Map(all.map((by) => [by.key, by])).values()];
}
