/**
 * Stage 5: what a record says → claims. From the record and not from the rules, so that a model's opinion, and a record that was stored, go
 * the same way.
 */
import { type Claims, claimsOn } from './5-claims/claims.ts';
import { claimItems } from './5-claims/items.ts';
import { claimLists } from './5-claims/lists.ts';
import { claimMeetings } from './5-claims/meetings.ts';
import { claimMentions } from './5-claims/mentions.ts';
import { claimPeople } from './5-claims/people.ts';
import { claimStated } from './5-claims/stated.ts';
import type { Extracted } from './record.ts';

/** The claims of a record; `text` is the raw text its facts point into, `scope` the place that gives its names their meaning. */
export function claimsOf(text: string, record: Extracted, scope: string): Pick<Claims, 'made' | 'items' | 'messages'> {
  const claims = claimsOn(record);
  claimMeetings(claims);
  claimPeople(claims);
  claimItems(claims, text);
  claimLists(claims);
  claimStated(claims);
  claimMentions(claims, scope);
  return claims;
}
