/** Numbers of meetings: each series counts by itself, from one again with each term or year. */
import type { Planned } from './calendar.ts';
import { dayOf, numberOf } from './days.ts';
import type { Terms } from './terms.ts';

export interface Numbers {
  next(planned: Planned): { number: number; term: number };
}

/** `begin`: the county's first day; a series that runs already has had its share of meetings by then. */
export function openNumbers(begin: number, meetings: number, terms: { government: Terms; conference: Terms }): Numbers {
  const counters = new Map<string, { since: number; last: number }>();
  return {
    next({ kind, day, bureau }) {
      const { term, from } = terms[kind.counts === 'conference' ? 'conference' : 'government'].at(day);
      const since = kind.counts === 'year' ? numberOf({ year: dayOf(day).year, month: 1, day: 1 }) : from;
      const series = `${kind.desk} ${kind.series} ${bureau?.bureau[0] ?? ''}`;
      const known = counters.get(series);
      const before = known?.since === since ? known.last : 0;
      // The year's meetings that the weights promise, for the time before the first day.
      const rate = Math.min(kind.most, (meetings * kind.weight) / 112);
      const started = known || since >= begin ? before : Math.round(((begin - since) / 365) * rate);
      counters.set(series, { since, last: started + 1 });
      return { number: started + 1, term };
    },
  };
}
