/** What stands before a cell, from nothing to a mark that ends all that came before. Ordered: a higher one parts more. */
export const bound = { none: 0, blank: 1, wide: 2, line: 3, list: 4, colon: 5, comma: 6, stop: 7 } as const;
export type Bound = (typeof bound)[keyof typeof bound];
