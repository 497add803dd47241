/** Where the fact of an edge stands: taken from what a view already has, else asked of the API. */
import type { Ctx } from '../context.ts';

export interface Place {
  readonly record: string;
  readonly start: number;
  readonly end: number;
}

/** Every evidence in an answer, by edge, however deep it stands. */
export function placesIn(value: unknown, found = new Map<string, Place>()): Map<string, Place> {
  if (Array.isArray(value)) for (const one of value) placesIn(one, found);
  else if (typeof value === 'object' && value !== null) {
    const { edge, record, start, end } = value as Record<string, unknown>;
    if (typeof edge === 'string' && typeof record === 'string' && typeof start === 'number' && typeof end === 'number')
      found.set(edge, { record, start, end });
    for (const one of Object.values(value)) placesIn(one, found);
  }
  return found;
}

/** Calls `then` with the place of the selected fact; asks the API where the view does not know it. `lost`: there is no such fact. */
export function findPlace(
  edge: string,
  known: ReadonlyMap<string, Place>,
  ctx: Ctx,
  signal: AbortSignal,
  then: (place: Place) => void,
  lost: () => void = () => {},
): void {
  const place = known.get(edge);
  if (place) then(place);
  else ctx.api.edge(edge, signal).then(then, () => signal.aborted || lost());
}
