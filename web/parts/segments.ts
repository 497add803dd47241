/** Cutting a text at the borders of its facts: pieces that do not overlap, each with the closest fact around it. */

export interface Spanned {
  readonly start: number;
  readonly end: number;
}
export interface Piece<T> {
  readonly start: number;
  readonly end: number;
  /** The shortest fact that covers the piece; null where none does. */
  readonly fact: T | null;
}

/** The pieces of a text of this length, in order; together they are the whole text. Spans outside it are passed over. */
export function pieces<T extends Spanned>(length: number, facts: readonly T[]): Piece<T>[] {
  const inside = facts.filter((fact) => fact.start >= 0 && fact.end <= length && fact.start < fact.end);
  const borders = [...new Set([0, length, ...inside.flatMap((fact) => [fact.start, fact.end])])].sort((a, b) => a - b);
  const byStart = [...inside].sort((a, b) => a.start - b.start);
  const open: T[] = [];
  const result: Piece<T>[] = [];
  let next = 0;
  for (let i = 0; i + 1 < borders.length; i++) {
    const start = borders[i]!;
    while (next < byStart.length && byStart[next]!.start <= start) open.push(byStart[next++]!);
    for (let j = open.length - 1; j >= 0; j--) if (open[j]!.end <= start) open.splice(j, 1);
    const fact = open.reduce<T | null>((best, one) => (best === null || one.end - one.start < best.end - best.start ? one : best), null);
    result.push({ start, end: borders[i + 1]!, fact });
  }
  return result;
}
