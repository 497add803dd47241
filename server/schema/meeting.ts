/** Shapes of meetings: the row of a list, the page of one. */
import { z } from 'zod';
import { officeChanges } from '../../cypher/closed-lists.ts';
import { decisionBases, taskParts } from '../../cypher/enumerations.ts';
import { action, count, date, evidence, framed, key, nodeRef, outcome, outside, page, paging, role, statement, words } from './common.ts';

export const meetingRow = z
  .object({
    key,
    title: z.string(),
    body: z.string().nullable(),
    series: z.string().nullable(),
    number: z.number().int().nullable(),
    date,
    scope: z.string(),
    attendance: count.describe('Officials with a role of presence'),
    items: count,
    approved: count.describe('Items approved, or approved in principle'),
  })
  .meta({ id: 'MeetingRow' });

export const meetingQuery = framed({ q: words.optional(), ...paging(100, 1000) });
export const meetingList = z.object({ page, undated: count, outside, meetings: z.array(meetingRow) }).meta({ id: 'MeetingList' });

const ballots = z.number().int().nullable();
const linked = z.object({ node: nodeRef, evidence }).meta({ id: 'Linked' });
/** How an order stands, the same on an item and on a body's page. */
export const duty = {
  part: z.enum(taskParts).nullable().describe('lead (牵头) or support (配合)'),
  deadline: z.string().nullable().describe('As written'),
  due: date.describe("The deadline's last day, where it is a day of the calendar"),
};
const decided = outcome.extend({ basis: z.enum(decisionBases).nullable().describe('null: the decision names no document') });
const itemDetail = z
  .object({
    key,
    number: z.number().int().nullable(),
    position: z.number().int(),
    heading: z.string(),
    action,
    submitters: z.array(linked),
    documents: z.array(linked),
    decided: z.array(decided),
    forwardedTo: z.array(linked),
    tasked: z.array(linked.extend(duty)),
    appointments: z.array(linked.extend({ change: z.enum(officeChanges), office: z.string() })),
    figures: z.array(linked),
    conditions: z.array(z.string()).describe('What a decision hangs on, as written'),
    votes: z.object({ for: ballots, against: ballots, abstained: ballots }).nullable(),
    studied: z.array(linked),
    evidence,
    also: z
      .array(
        z.object({
          key,
          number: z.number().int().nullable(),
          position: z.number().int(),
          heading: z.string(),
          decided: z.array(decided),
          evidence,
        }),
      )
      .describe('The same item in other records of the meeting; what they add stands in the lists above'),
    disputed: z.boolean().describe('The records say that different things came of it'),
  })
  .meta({ id: 'MeetingItem' });
const sibling = z.object({ key, title: z.string(), date, chairs: z.array(linked).describe('Who chaired it') }).nullable();

export const meetingDetail = z
  .object({
    meeting: z.object({
      key,
      title: z.string(),
      date,
      body: z.string().nullable(),
      series: z.string().nullable(),
      number: z.number().int().nullable(),
      scope: z.string(),
      convenedBy: nodeRef.nullable(),
    }),
    records: z.array(
      z.object({
        key,
        source: z.string(),
        title: z.string().nullable(),
        session: z.string().nullable(),
        place: z.string().nullable(),
        evidence,
      }),
    ),
    roster: z.array(
      z.object({
        official: nodeRef,
        role,
        title: z.string().nullable(),
        evidence,
        also: z.array(z.object({ title: z.string().nullable(), evidence })).describe('The same in other records of the meeting'),
        disputed: z.boolean().describe('One record has the person present, another absent'),
      }),
    ),
    items: z.array(itemDetail),
    statements: z.array(statement).describe('What its records state beside roster and items'),
    previous: sibling,
    next: sibling,
  })
  .meta({ id: 'MeetingDetail' });
