/** What came of something brought, as bands of pictures and counts: what sends it on (issue, implement, forward) is one. */
import type { DecisionKind } from '../enumerations.ts';

/** `none`: the record states no decision. */
export const outcomeBands = ['approved', 'approved-in-principle', 'revise', 'onward', 'deferred', 'none'] as const;
export type OutcomeBand = (typeof outcomeBands)[number];

/** What decides under which band several decisions stand: put off and agreed weigh more than how it goes on. */
const weight: Readonly<Record<DecisionKind, number>> = {
  approved: 1,
  'approved-in-principle': 2,
  deferred: 3,
  revise: 4,
  issue: 5,
  implement: 6,
  forwarded: 7,
};

/** The band of these decisions. */
export function outcomeOf(kinds: readonly DecisionKind[]): OutcomeBand {
  const [first] = [...kinds].sort((a, b) => weight[a] - weight[b]);
  if (first === undefined) return 'none';
  return outcomeBands.find((band) => band === first) ?? 'onward';
}
