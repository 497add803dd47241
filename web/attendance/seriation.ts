/**
 * Seriation: people who were at the same meetings stand next to each other. Average-linkage clustering on the Jaccard
 * distance of their meetings (nearest-neighbour chain, quadratic in the people), then each branch is turned so that the
 * rows that meet at a joint are the more alike. Deterministic: ties go to the lower index.
 */

/** Order of rows, as indices; `sets` holds for each row the meetings it stands at. */
export function seriate(sets: readonly ReadonlySet<number>[]): number[] {
  const n = sets.length;
  if (n < 3) return sets.map((_, index) => index);
  const apart = distances(sets);
  const between = Float64Array.from(apart);
  const size = new Float64Array(n).fill(1);
  const order = new Map<number, number[]>(sets.map((_, index) => [index, [index]]));
  const chain: number[] = [];
  while (order.size > 1) {
    if (chain.length === 0) chain.push(order.keys().next().value ?? 0);
    const top = chain.at(-1) as number;
    const before = chain.at(-2);
    let next = before ?? -1;
    let best = next < 0 ? Number.POSITIVE_INFINITY : (between[top * n + next] ?? 0);
    for (const other of order.keys()) {
      const distance = between[top * n + other] ?? 0;
      if (other !== top && distance < best) [next, best] = [other, distance];
    }
    if (next !== before) {
      chain.push(next);
      continue;
    }
    chain.length -= 2;
    const [keep, drop] = [Math.min(top, next), Math.max(top, next)];
    for (const other of order.keys()) {
      if (other === keep || other === drop) continue;
      const [a, b] = [size[keep] ?? 1, size[drop] ?? 1];
      const mean = (a * (between[keep * n + other] ?? 0) + b * (between[drop * n + other] ?? 0)) / (a + b);
      between[keep * n + other] = mean;
      between[other * n + keep] = mean;
    }
    size[keep] = (size[keep] ?? 1) + (size[drop] ?? 1);
    order.set(
      keep,
      joined(order.get(keep) ?? [], order.get(drop) ?? [], (i, j) => apart[i * n + j] ?? 0),
    );
    order.delete(drop);
  }
  const [only = []] = order.values();
  // The busiest end comes first.
  const weight = (rows: readonly number[]): number => rows.reduce((sum, row) => sum + (sets[row]?.size ?? 0), 0);
  const some = Math.ceil(n / 10);
  return weight(only.slice(0, some)) >= weight(only.slice(-some)) ? only : only.reverse();
}

/** Two branches end to end, each turned the way that brings the most alike ends together. */
function joined(left: number[], right: number[], apart: (i: number, j: number) => number): number[] {
  const ends = [
    { distance: apart(left.at(-1) ?? 0, right[0] ?? 0), turn: [false, false] },
    { distance: apart(left.at(-1) ?? 0, right.at(-1) ?? 0), turn: [false, true] },
    { distance: apart(left[0] ?? 0, right[0] ?? 0), turn: [true, false] },
    { distance: apart(left[0] ?? 0, right.at(-1) ?? 0), turn: [true, true] },
  ];
  const best = ends.reduce((a, b) => (b.distance < a.distance ? b : a));
  return [...(best.turn[0] ? left.reverse() : left), ...(best.turn[1] ? right.reverse() : right)];
}

/** Jaccard distances, row by row. Two rows without a meeting are alike. */
function distances(sets: readonly ReadonlySet<number>[]): Float64Array {
  const n = sets.length;
  const all = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let j = i + 1; j < n; j += 1) {
      const [a, b] = [sets[i] ?? new Set<number>(), sets[j] ?? new Set<number>()];
      let common = 0;
      for (const one of a) if (b.has(one)) common += 1;
      const union = a.size + b.size - common;
      const distance = union === 0 ? 0 : 1 - common / union;
      all[i * n + j] = distance;
      all[j * n + i] = distance;
    }
  return all;
}
