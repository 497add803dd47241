/**
 * What a mutation is: the same record printed otherwise. Its facts stay what they were, but for the mutation's own exchange of words.
 * Nothing here knows the reader's words.
 */
import type { Random } from '../corpus/random.ts';

export interface Printed {
  text: string;
  /** The people who were there, from the gold file. */
  names: readonly string[];
}
export interface Mutated {
  text: string;
  /** What a value of the old text is in the new one; copied values only. */
  value: (old: string) => string;
}
export interface Mutation {
  name: string;
  /** The least share of facts that must stay, over all records. 1 is owed everywhere; less is what the reader reaches today, and only goes up. */
  floor: number;
  /** null: the record offers nothing to change. */
  apply(record: Printed, random: Random): Mutated | null;
}

/** A mutation of the page alone: no word changes. */
export const layout = (name: string, floor: number, change: (text: string, random: Random) => string): Mutation => ({
  name,
  floor,
  apply: ({ text }, random) => {
    const changed = change(text, random);
    return changed === text ? null : { text: changed, value: (old) => old };
  },
});
