/** Claims that the rules of 4-facts/rules.ts make themselves: they stand in the record as they are. */
import type { Mention } from '../claim.ts';
import type { Extracted } from '../record.ts';
import { type Claims, itself } from './claims.ts';

/** The thing an end names; null where the record has it no more, as a meeting without a sentence. */
function mentionOf(claims: Claims, { kind, words, at }: Extracted['claims'][number]['from'], path: string, title: unknown): Mention | null {
  if (kind === 'Record') return itself;
  if (kind === 'Meeting') return claims.meetings[at ?? -1] ?? null;
  if (kind === 'Item') return claims.items[at ?? -1] ?? null;
  if (kind === 'Mention') return calledBy(claims, words, path, title);
  return { kind, words };
}

/** Somebody who is called by surname and office alone: a mention that stands for nobody. */
function calledBy(claims: Claims, words: string, path: string, title: unknown): Mention | null {
  const place = claims.fact(path);
  if (!place) return null;
  const { start, end } = place;
  const says = { kind: 'surname', name: words, title: typeof title === 'string' ? title : null, start, end };
  return { kind: 'Mention', words, at: [start, end], says };
}

export function claimStated(claims: Claims): void {
  for (const [index, { relation, from, to, props }] of claims.record.claims.entries()) {
    const path = `/claims/${index}`;
    const one = mentionOf(claims, from, `${path}/from/words`, props.title);
    const other = mentionOf(claims, to, `${path}/to/words`, props.title);
    if (one && other) claims.add(relation, one, other, claims.fact(`${path}/relation`), props);
  }
}
