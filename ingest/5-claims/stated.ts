/** Claims that the rules of 4-facts/rules.ts make themselves: they stand in the record as they are. */
import type { Mention } from '../claim.ts';
import type { Extracted } from '../record.ts';
import { type Claims, itself } from './claims.ts';

/** The thing an end names; null where the record has it no more, as a meeting without a sentence. */
function mentionOf(claims: Claims, { kind, words, at }: Extracted['claims'][number]['from']): Mention | null {
  if (kind === 'Record') return itself;
  if (kind === 'Meeting') return claims.meetings[at ?? 0] ?? null;
  if (kind === 'Item') return claims.items[at ?? 0] ?? null;
  return { kind, words };
}

export function claimStated(claims: Claims): void {
  for (const [index, { relation, from, to, props }] of claims.record.claims.entries()) {
    const [one, other] = [mentionOf(claims, from), mentionOf(claims, to)];
    if (one && other) claims.add(relation, one, other, claims.fact(`/claims/${index}/relation`), props);
  }
}
