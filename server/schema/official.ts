/** Shapes of officials. "Present when": an approval belongs to the meeting, never to a person; the absent are not counted. */

import { z } from 'zod';
import { officeChanges } from '../../cypher/closed-lists.ts';
import { roleTypes } from '../../cypher/enumerations.ts';
import { count, date, evidence, framed, key, nodeRef, outcome, outside, page, paging, ranged, role, statement, words } from './common.ts';

export const officialQuery = framed({ q: words.optional(), ...paging(100, 1000) });
const counts = z.object(Object.fromEntries(roleTypes.map((type) => [type, count])) as Record<(typeof roleTypes)[number], typeof count>);

export const officialList = z
  .object({
    page,
    undated: count.describe('Roles at undated meetings, left out by the range'),
    outside,
    officials: z.array(
      z.object({
        key,
        name: z.string(),
        scope: z.string(),
        pinyin: z.string(),
        initials: z.string(),
        counts,
        first: date,
        last: date,
      }),
    ),
  })
  .meta({ id: 'OfficialList' });

export const officialRange = ranged({});
const itemRef = z.object({ key, heading: z.string(), number: z.number().int().nullable() }).meta({ id: 'ItemRef' });

export const officialDetail = z
  .object({
    official: nodeRef.extend({ scope: z.string(), pinyin: z.string(), initials: z.string() }),
    offices: z.array(z.object({ title: z.string(), organization: nodeRef.nullable(), evidence })),
    changes: z
      .array(z.object({ change: z.enum(officeChanges), title: z.string(), item: itemRef, meeting: nodeRef.nullable(), evidence }))
      .describe('Offices given and taken, by date'),
    meetings: z.array(
      z.object({
        meeting: z.object({
          key,
          title: z.string(),
          date,
          body: z.string().nullable(),
          series: z.string().nullable(),
          number: z.number().int().nullable(),
        }),
        roles: z.array(z.object({ role, title: z.string().nullable(), evidence })),
      }),
    ),
    submitted: z.array(z.object({ item: itemRef, meeting: nodeRef.nullable(), evidence })),
    tasked: z.array(z.object({ item: itemRef, meeting: nodeRef.nullable(), evidence })),
    with: z.array(z.object({ official: nodeRef, together: count, base: count })).describe('Present at the same meetings, the first 20'),
    mentions: z.array(z.object({ record: nodeRef, evidence })),
    attendance: z
      .object({
        present: count,
        absent: count,
        gaps: z.array(z.object({ key, title: z.string(), date })),
        undated: count,
        base: count,
      })
      .describe(
        'base: meetings stored of the series in whose rosters the official stands; of these, gaps: no roster names the official, which is not absence; by date; undated: without a date',
      ),
    statements: z.array(statement),
    undated: count,
  })
  .meta({ id: 'OfficialDetail' });

export const approvalQuery = ranged({ ...paging(50, 200) });
export const approvalList = z
  .object({
    page,
    approvals: z
      .array(
        z
          .object({
            item: itemRef,
            meeting: z.object({ key, title: z.string(), date }),
            role,
            open: evidence.nullable().describe('A sentence that leaves open whether they were there for this item: 中途离会'),
            ...outcome.shape,
            submitters: z.array(z.object({ node: nodeRef, evidence })).describe('Who brought the item'),
          })
          .meta({ id: 'Approval' }),
      )
      .describe('The latest first'),
  })
  .meta({ id: 'ApprovalList' });
export { itemRef };
