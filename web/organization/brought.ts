/** The outcomes of what was brought, in the order in which pictures and counts have them. */
import type { OutcomeBand, Piece } from '../shapes.ts';

/** What came of a piece, as bands: what sends it on (issue, implement, forward) is one; `none` where the record states no decision. */
export const outcomes = [
  'approved',
  'approved-in-principle',
  'revise',
  'onward',
  'deferred',
  'none',
] as const satisfies readonly OutcomeBand[];
export type Outcome = (typeof outcomes)[number];

/** What may make the band `onward`. */
const onward: readonly string[] = ['issue', 'implement', 'forwarded'];

/** The decision a piece is shown by: the first that makes its band. */
export const decisive = ({ outcome, outcomes: decisions }: Piece): Piece['outcomes'][number] | undefined =>
  outcome === 'onward'
    ? onward.map((word) => decisions.find(({ kind }) => kind === word)).find((one) => one)
    : decisions.find(({ kind }) => kind === outcome);
