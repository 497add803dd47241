/** A list of `size` numbers, all the same. Stretches are short and many: a plain list is made sooner than a typed one, whose memory lies apart. */
export const listOf = (size: number, one: number): number[] => new Array<number>(size).fill(one);
