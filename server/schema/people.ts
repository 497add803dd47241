/** Shapes of the network of people: who was present with whom, how often, and at which meetings. */
import { z } from 'zod';
import { count, date, evidence, key, nodeRef, page, paging, place, ranged, role } from './common.ts';

export const companyQuery = ranged({ ...place, limit: z.coerce.number().int().min(1).max(1000).default(60).describe('Most companions') });
export const company = z
  .object({
    person: nodeRef,
    meetings: count.describe('Meetings the person was present at'),
    company: z.array(nodeRef.extend({ together: count.describe('Meetings both were present at') })).describe('The most frequent first'),
    hidden: count.describe('Companions left out by the limit'),
  })
  .meta({ id: 'Company', description: 'Presence only: being absent or named ties nobody.' });

export const sharedBody = ranged({
  ...place,
  keys: z.array(key).max(2000),
  centre: z.array(key).max(100).default([]).describe('People all of whose ties are given'),
  limit: z.number().int().min(0).max(20_000).default(300).describe('Most ties between the others, the strongest'),
});
export const shared = z
  .object({
    people: z.array(z.object({ key, meetings: count.describe('Meetings this person was present at') })),
    ties: z.array(z.object({ from: key, to: key, together: count, first: date, last: date })),
    hidden: count.describe('Ties left out by the limit'),
  })
  .meta({ id: 'SharedMeetings' });

export const togetherQuery = ranged({ ...place, one: key, other: key, ...paging(50, 500) });
const roles = z.array(z.object({ role, title: z.string().nullable(), evidence }));
export const together = z
  .object({
    page,
    one: nodeRef,
    other: nodeRef,
    meetings: z.array(z.object({ meeting: z.object({ key, title: z.string(), date, scope: z.string() }), one: roles, other: roles })),
  })
  .meta({ id: 'Together', description: 'Meetings at which both were present, the latest first, each with the sentences that say so.' });
