/** What a word can be in the lattice, and how the lattice holds it. */

/** Classes of the general words. `char` is a single character of no class. */
export type WordClass = 'verb' | 'gerund' | 'function' | 'time' | 'number' | 'place' | 'noun' | 'adjective' | 'char';

/** What a word can be in the lattice. */
export const Class = {
  char: 0,
  verb: 1,
  gerund: 2,
  function: 3,
  time: 4,
  place: 5,
  noun: 6,
  field: 7,
  body: 8,
  level: 9,
  joint: 10,
  whole: 11,
  term: 12,
  adjective: 13,
  number: 14,
  suffix: 15,
} as const;

/** A word as the lattice knows it: its class in the low four bits, above them how many bits of surprise it is worth. */
export type Entry = number;
export const classOf = (entry: Entry): number => entry & 15;
export const costOf = (entry: Entry): number => entry >> 4;
export const entry = (kind: number, cost: number): Entry => kind | (cost << 4);
/** A character nobody listed. */
export const unknown = entry(Class.char, 18);
