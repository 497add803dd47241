/** Closed lists of the API in an order of the pages. */

/** The words of a closed list, in this order; the compiler tells of one that is missing, and of one that is none. */
export const every = <T extends string>(words: Readonly<Record<T, true>>): readonly T[] => Object.keys(words) as T[];
