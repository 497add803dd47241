/** Claims of the meetings a record is of, and of who issued it. */
import type { Mention } from '../claim.ts';
import type { Extracted } from '../record.ts';
import { type Claims, itself, organization } from './claims.ts';

/** The meetings the record is about; roster and items belong to the first. */
export function claimMeetings(claims: Claims): void {
  const { record } = claims;
  if (record.issuer) claims.add('ISSUED', organization(record.issuer), itself, claims.fact('/issuer'));
  claims.meetings = record.meetings.map((meeting, index) => claimMeeting(claims, meeting, index));
  claims.meeting = claims.meetings[0] ?? null;
}

function claimMeeting(claims: Claims, meeting: Extracted['meeting'], index: number): Mention | null {
  const { body, title, series, number, date, session, place } = meeting;
  const path = `/meetings/${index}`;
  const evidence = claims.fact(`${path}/title`) ?? claims.fact(`${path}/body`) ?? claims.fact(`${path}/series`);
  if (!evidence) return null;
  // Without a number the title is part of the key, and says more than body and kind.
  const made = `${body ?? ''}${number === null ? '' : `第${number}次`}${series ?? '会议'}`;
  const name = number === null && title ? title : made;
  const held: Mention = { kind: 'Meeting', words: title ?? made, at: [index], says: { name, body, title, series, number, date } };
  claims.add('RECORDS', itself, held, evidence, { title, session, place });
  if (body) claims.add('CONVENED', organization(body), held, claims.fact(`${path}/body`));
  return held;
}
