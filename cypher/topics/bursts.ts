/**
 * Bursts in a stream of batches: J. Kleinberg, Bursty and Hierarchical Structure in Streams, KDD 2002, section 4 (enumerating bursts).
 * A two-state automaton: in the base state a batch's items have the word with the probability it has in the whole stream, in the
 * burst state with `ratio` times that. Going up costs `effort` · ln(batches), coming down nothing; the cheapest way through wins.
 */

/** One stretch of time: how many of its items have the word. */
export interface Batch {
  readonly has: number;
  readonly all: number;
}
export interface Burst {
  /** First and last batch, inclusive. */
  readonly from: number;
  readonly to: number;
  /** What the burst state saves over the base state, in nats: the evidence for the burst. */
  readonly weight: number;
}

/** Kleinberg's own choices: twice the rate, and one for the effort. */
const ratio = 2;
const effort = 1;
const almostOne = 1 - 1e-9;

/** −ln of the binomial probability, without the coefficient: it is the same in both states. */
const cost = ({ has, all }: Batch, rate: number): number => -(has * Math.log(rate) + (all - has) * Math.log1p(-rate));

/** The costs of each batch in the base and in the burst state; null where the word is in none or in all. */
export function costsOf(batches: readonly Batch[]): readonly (readonly [number, number])[] | null {
  const has = batches.reduce((sum, batch) => sum + batch.has, 0);
  const all = batches.reduce((sum, batch) => sum + batch.all, 0);
  if (has === 0 || has >= all) return null;
  const base = has / all;
  const burst = Math.min(almostOne, base * ratio);
  return batches.map((batch) => [cost(batch, base), cost(batch, burst)] as const);
}

/** The cost of entering the burst state in a stream of so many batches. */
export const entering = (batches: number): number => effort * Math.log(batches);

/** The bursts of a word, in order; time and memory are linear in the number of batches. */
export function bursts(batches: readonly Batch[]): Burst[] {
  const costs = costsOf(batches);
  if (!costs) return [];
  const up = entering(batches.length);
  // Viterbi: the cheapest way to be in each state after each batch, and whether it was in the burst state before.
  let [low, high] = [0, up];
  const camefrom: [boolean, boolean][] = [];
  costs.forEach(([base, burst], at) => {
    const fromHigh: [boolean, boolean] = at === 0 ? [false, false] : [high < low, high <= low + up];
    const next: [number, number] = [
      Math.min(low, at === 0 ? Number.POSITIVE_INFINITY : high) + base,
      (at === 0 ? up : Math.min(high, low + up)) + burst,
    ];
    camefrom.push(fromHigh);
    [low, high] = next;
  });
  const states: boolean[] = new Array(costs.length);
  let state = high < low;
  for (let at = costs.length - 1; at >= 0; at -= 1) {
    states[at] = state;
    state = camefrom[at]?.[state ? 1 : 0] ?? false;
  }
  return runs(states, costs);
}

function runs(states: readonly boolean[], costs: readonly (readonly [number, number])[]): Burst[] {
  const found: { from: number; to: number; weight: number }[] = [];
  states.forEach((state, at) => {
    if (!state) return;
    const [base, burst] = costs[at] as readonly [number, number];
    const open = found.at(-1);
    if (open && open.to === at - 1) {
      open.to = at;
      open.weight += base - burst;
    } else found.push({ from: at, to: at, weight: base - burst });
  });
  return found;
}
