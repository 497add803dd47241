/** The outcomes of proposals, in the order in which pictures and counts have them. */
import type { DecisionKind, OutcomeBand, Piece } from '../shapes.ts';

/**
 * What came of a piece, as bands, with the kind of decision whose mark and colour it has: what sends it on (issue, implement, forward)
 * is one; `none` where the record states no decision.
 */
export const drawnAs: Readonly<Record<OutcomeBand, DecisionKind | null>> = {
  approved: 'approved',
  'approved-in-principle': 'approved-in-principle',
  revise: 'revise',
  onward: 'forwarded',
  deferred: 'deferred',
  none: null,
};
export const outcomes = Object.keys(drawnAs) as OutcomeBand[];

/** What may make the band `onward`. */
const onward: readonly DecisionKind[] = ['issue', 'implement', 'forwarded'];

/** The decision a piece is shown by: the first that makes its band. */
export const decisive = ({ outcome, outcomes: decisions }: Piece): Piece['outcomes'][number] | undefined =>
  outcome === 'onward'
    ? onward.map((word) => decisions.find(({ kind }) => kind === word)).find((one) => one)
    : decisions.find(({ kind }) => kind === outcome);
