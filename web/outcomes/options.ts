/** What the address says of the outcomes: how many bodies are drawn, whether the meetings stand between, what is chosen. */
import type { PlaceQuery } from '../context.ts';
import type { OutcomePart, OutcomesAnswer } from '../shapes.ts';
import type { State } from '../state.ts';
import { type Part, rest } from './flows.ts';

/** Bodies drawn at first, and with each press on “more”. */
export const firstBodies = 12;
export const moreBodies = 24;
/** So many series of meetings can be told apart in the middle. */
const mostSeries = 8;

export interface Options {
  readonly top: number;
  readonly through: boolean;
  readonly table: boolean;
  readonly part: Part;
}

/** The options in the address. The last single body is drawn as itself, never as “one more”. */
export function optionsOf({ filter }: State, answer: OutcomesAnswer): Options {
  const asked = Number.parseInt(filter.top ?? '', 10);
  const top = Number.isInteger(asked) && asked > 0 ? asked : firstBodies;
  return {
    top: answer.bodies.length === top + 1 ? top + 1 : top,
    through: mayBeThrough(answer) && filter.through !== 'no',
    table: filter.as === 'table',
    part: { body: filter.by ?? '', series: filter.met ?? '', outcome: filter.outcome ?? '' },
  };
}

/** Whether there are several series of meetings, but not too many. */
export const mayBeThrough = ({ series }: OutcomesAnswer): boolean => series.length > 1 && series.length <= mostSeries;

/** The part as the address holds it. */
export const filterOf = ({ body, series, outcome }: Part): Record<string, string> => ({ by: body, met: series, outcome });

/** The part as the API takes it. */
export function asked({ part: { body, series, outcome }, top }: Options, place: PlaceQuery, scope: string | null): OutcomePart {
  return {
    ...place,
    ...(scope === null ? {} : { scope }),
    ...(body === rest ? { beyond: top } : body ? { by: body } : {}),
    ...(series ? { met: series } : {}),
    ...(outcome ? { outcome: outcome as NonNullable<OutcomePart['outcome']> } : {}),
  };
}
