/** The people of a county: one name each, but for the namesakes that are planted. */
import { drawName } from '../names.ts';
import { openRandom, type Random } from '../random.ts';

export interface Person {
  id: string;
  name: string;
  /** Shares the name with another of the county. Such a person stays below, where the other never is. */
  namesake: boolean;
}

/** Names that occur in several counties of one seed. */
function sharedNames(seed: number): string[] {
  const random = openRandom(seed ^ 0x51ed270b, 0);
  const used = new Set<string>();
  return Array.from({ length: 4 }, () => drawName(random, used));
}

export interface People {
  /** Somebody new. `as`: bears the name of that person. */
  arrive(as?: Person): Person;
  all(): readonly Person[];
  /** Pairs of one name. */
  readonly pairs: readonly (readonly [Person, Person])[];
}

export function openPeople(seed: number, random: Random): People {
  const list: Person[] = [];
  const used = new Set<string>();
  const pairs: [Person, Person][] = [];
  // Two or three of the shared names live here, so that any two counties have one in common.
  const shared = random.take(sharedNames(seed), 3);
  for (const name of sharedNames(seed)) used.add(name);
  return {
    arrive(as) {
      const name = as?.name ?? (list.length % 7 === 3 ? shared.pop() : undefined) ?? drawName(random, used);
      const person = { id: `p${String(list.length + 1).padStart(4, '0')}`, name, namesake: as !== undefined };
      if (as) {
        as.namesake = true;
        pairs.push([as, person]);
      }
      list.push(person);
      return person;
    },
    all: () => list,
    pairs,
  };
}
