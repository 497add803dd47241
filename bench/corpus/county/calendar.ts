/**
 * Which bodies meet when: month by month, in the order of days, never more than a month in memory. What a body cannot hold goes
 * to those of which there are many: special meetings, townships, bureaux.
 */
import { type Field, fields } from '../fields.ts';
import type { Place } from '../places.ts';
import type { Random } from '../random.ts';
import { isWorkday, numberOf } from './days.ts';

/** `layout` is a name of corpus.ts; `desk` is where documents wait for the body. */
interface Kind {
  layout: string;
  desk: string;
  series: string;
  weight: number;
  /** Meetings a year. */
  most: number;
  /** What numbers begin anew with; null: meetings have no number. */
  counts: 'government' | 'conference' | 'year' | null;
}
const kind = (layout: string, desk: string, series: string, weight: number, most: number, counts: Kind['counts']): Kind => ({
  layout,
  desk,
  series,
  weight,
  most,
  counts,
});
export const standing = kind('minutes', 'government', '常务会议', 40, 50, 'government');
export const office = kind('minutes', 'government', '办公会议', 6, 30, 'year');
export const chairs = kind('consultative', 'conference', '主席会议', 4, 24, 'conference');
const kinds: readonly Kind[] = [
  standing,
  office,
  chairs,
  kind('consultative', 'conference', '常委会会议', 5, 12, 'conference'),
  kind('directors', 'directors', '主任会议', 6, 24, 'government'),
  kind('committee', 'congress', '常委会会议', 8, 12, 'government'),
  kind('party', 'party', '党组会议', 9, 36, 'year'),
  kind('notice', 'area', '主任办公会议', 3, 40, 'year'),
  kind('special', 'special', '专题会议', 11, 300, null),
  kind('township', 'town', '党政联席会议', 11, Number.POSITIVE_INFINITY, null),
  kind('bureau', 'bureau', '局务会议', 9, Number.POSITIVE_INFINITY, 'year'),
];

export interface Planned {
  kind: Kind;
  day: number;
  town: string | null;
  bureau: Field | null;
}

/** A county's meetings from the first of January of `from`, so many a year. */
export function* calendar(random: Random, place: Place, from: number, years: number, meetings: number): Iterable<Planned> {
  for (let year = from; year < from + years; year += 1) {
    const held = new Map<Kind, number>();
    for (let month = 1; month <= 12; month += 1) {
      const first = numberOf({ year, month, day: 1 });
      const next = numberOf(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 });
      const workdays = Array.from({ length: next - first }, (_, at) => first + at).filter(isWorkday);
      // Nobody sits in two rooms at once as long as there are days enough.
      const days = random.take(workdays, workdays.length);
      const count = Math.floor((month * meetings) / 12) - Math.floor(((month - 1) * meetings) / 12);
      const planned = Array.from({ length: count }, (_, at): Planned => {
        const chosen = draw(random, held);
        held.set(chosen, (held.get(chosen) ?? 0) + 1);
        return {
          kind: chosen,
          day: days[at % days.length] ?? first,
          town: chosen.layout === 'township' ? random.pick(place.towns) : null,
          bureau: chosen.layout === 'bureau' ? random.pick(fields) : null,
        };
      });
      yield* planned.sort((a, b) => a.day - b.day);
    }
  }
}

function draw(random: Random, held: ReadonlyMap<Kind, number>): Kind {
  const able = kinds.filter((one) => (held.get(one) ?? 0) < one.most);
  let left = random.next() * able.reduce((sum, { weight }) => sum + weight, 0);
  for (const one of able) {
    left -= one.weight;
    if (left < 0) return one;
  }
  return able.at(-1) ?? standing;
}
