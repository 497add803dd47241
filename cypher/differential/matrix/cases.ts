/** Every place with every kind of value: a seed draws from them, a long run asks them all. */
import { openRandom } from '../../../bench/corpus/random.ts';
import { type Place, places } from './places.ts';
import { hidden, known, start, type Written } from './values.ts';

export interface Case {
  /** The place, and the kinds of the values in it. */
  name: string;
  query: string;
  place: Place;
}

const caseOf = (place: Place, values: readonly Written[]): Case => ({
  name: `${place.of}: ${values.map(({ kind }) => kind).join(', ')}`,
  query: `${start} ${place.write(...values.map(({ text }) => text))}`,
  place,
});
const pairs = (all: readonly Written[]): Written[][] => all.flatMap((left) => all.map((right) => [left, right]));
const valuesOf = ({ values }: Place): Written[][] =>
  [known, hidden].flatMap((all) => (values === 2 ? pairs(all) : all.map((one) => [one])));

/** All of them, those of one value first. */
export const allCases = (): Case[] =>
  [...places].sort((a, b) => a.values - b.values).flatMap((place) => valuesOf(place).map((values) => caseOf(place, values)));

/** So many of them, the same for a seed; each place comes as often as any other. */
export function drawnCases(seed: number, count: number): Case[] {
  return Array.from({ length: count }, (_, at) => {
    const random = openRandom(seed, at);
    const [place, all] = [random.pick(places), random.pick([known, hidden])];
    return caseOf(
      place,
      Array.from({ length: place.values }, () => random.pick(all)),
    );
  });
}
