/** Under which band what came of a proposal stands, where several decisions were made. */

import type { OutcomeBand } from '../closed-lists.ts';
import type { DecisionKind } from '../enumerations.ts';

/** Of several decisions the first of these says the band: put off and agreed weigh more than how it goes on. */
const bands: Readonly<Record<DecisionKind, OutcomeBand>> = {
  approved: 'approved',
  'approved-in-principle': 'approved-in-principle',
  deferred: 'deferred',
  revise: 'revise',
  issue: 'onward',
  implement: 'onward',
  forwarded: 'onward',
};
const byWeight = Object.keys(bands) as DecisionKind[];

/** The band of these decisions. */
export function outcomeOf(kinds: readonly DecisionKind[]): OutcomeBand {
  const first = byWeight.find((kind) => kinds.includes(kind));
  return first ? bands[first] : 'none';
}
