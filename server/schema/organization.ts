/** Shapes of organizations. */
import { z } from 'zod';
import { dueStates, dutyParts, outcomeBands } from '../../cypher/closed-lists.ts';
import {
  count,
  date,
  decided,
  evidence,
  framed,
  isoDate,
  key,
  nodeRef,
  outcome,
  outside,
  page,
  paging,
  ranged,
  statement,
  words,
} from './common.ts';
import { duty } from './meeting.ts';
import { itemRef } from './official.ts';

export const organizationQuery = framed({ q: words.optional(), ...paging(100, 1000) });
export const organizationList = z
  .object({
    page,
    outside,
    organizations: z.array(
      z.object({
        key,
        name: z.string(),
        scope: z.string(),
        pinyin: z.string(),
        initials: z.string(),
        submitted: count,
        proposed: count,
        tasked: count,
        received: count,
        mentions: count,
      }),
    ),
  })
  .meta({ id: 'OrganizationList' });

const meeting = nodeRef.nullable();
const atItem = z.object({ item: itemRef, meeting, evidence }).meta({ id: 'AtItem' });
const later = z
  .object({ through: nodeRef.describe('The document or project'), item: itemRef.nullable(), meeting, evidence })
  .meta({ id: 'Later', description: 'A later item on the same document, or a later record that names the same project.' });

export const organizationDetail = z
  .object({
    organization: nodeRef.extend({ scope: z.string(), pinyin: z.string(), initials: z.string() }),
    alsoKnownAs: z.array(z.object({ node: nodeRef, evidence })).describe('Each name by the first sentence that declares it'),
    statements: z.array(statement),
    mentions: count.describe('Records that name it'),
  })
  .meta({ id: 'OrganizationDetail' });

/** Of every list: a page of what the range and the filters leave, and how much the range leaves out. */
const list = { page, outside: count.describe('Outside the range, the undated among them'), undated: count };
const counts = <Name extends string>(names: readonly Name[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, count])) as Record<Name, typeof count>);
const byYear = <T extends z.ZodType>(own: T) =>
  z.array(z.object({ year: z.number().int(), counts: own })).describe('The years with any, in order');

export const outcomeBand = z
  .enum(outcomeBands)
  .meta({ id: 'OutcomeBand', description: 'onward: issued, carried out or forwarded; none: no decision stated' });
const outcomeCounts = counts(outcomeBands).meta({ id: 'OutcomeCounts' });
export const pieceQuery = ranged({ outcome: outcomeBand.optional(), ...paging(50, 200) });
export const pieceList = z
  .object({
    ...list,
    all: count.describe('In the range, whatever their outcome'),
    outcomes: outcomeCounts,
    years: byYear(outcomeCounts),
    pieces: z
      .array(
        z
          .object({
            document: nodeRef.nullable().describe('null: it brought an item that names no document with it'),
            item: itemRef.nullable(),
            meeting,
            date,
            outcome: outcomeBand,
            outcomes: z
              .array(outcome)
              .describe(
                'Decisions that name the document, else those under the same item that name one with an alike title; and those on the item that name no document',
              ),
            evidence: z.array(evidence).describe('Where records say that it brought it'),
          })
          .meta({ id: 'Piece' }),
      )
      .describe('The latest first. A document and the item it came under are one'),
  })
  .meta({ id: 'PieceList' });

export const dueState = z
  .enum(dueStates)
  .meta({ id: 'DueState', description: 'As seen from the day; open: no day of the calendar is given' });
export const dutyPart = z.enum(dutyParts).meta({ id: 'DutyPart' });
const stateCounts = counts(dueStates).meta({ id: 'DueCounts' });
export const taskQuery = ranged({
  day: isoDate.optional().describe('The day that deadlines are seen from; left out: today'),
  state: dueState.optional(),
  part: dutyPart.optional(),
  ...paging(50, 200),
});
export const taskList = z
  .object({
    ...list,
    all: count.describe('In the range, whatever their state and part'),
    day: isoDate,
    states: stateCounts.describe('Of the chosen part'),
    parts: counts(dutyParts).describe('Of the chosen state'),
    years: byYear(stateCounts).describe('Of the chosen, by the year of the order'),
    tasks: z
      .array(
        atItem
          .extend({
            ...duty,
            state: dueState,
            decisions: z.array(decided).describe('What was decided on the item of the order, each kind once'),
            later: z.array(later).describe('The first two, by date. That an order was carried out no record says'),
            laterCount: count,
          })
          .meta({ id: 'Task' }),
      )
      .describe('Those with a day ahead first, by that day; then those whose day has passed; then those without one'),
  })
  .meta({ id: 'TaskList' });

export const receivedQuery = ranged({ ...paging(50, 200) });
export const receivedList = z.object({ ...list, received: z.array(atItem) }).meta({ id: 'ReceivedList' });

export const peopleQuery = ranged({ ...paging(20, 100) });
export const peopleList = z
  .object({
    ...list,
    people: z.array(
      z
        .object({
          official: nodeRef,
          posts: z.array(z.object({ title: z.string(), evidence })).describe('The first ten sentences, by date'),
          postCount: count,
        })
        .meta({ id: 'OfficeHolder' }),
    ),
  })
  .meta({ id: 'PeopleList' });

export const actQuery = ranged({ type: z.enum(['CONVENED', 'ISSUED']), ...paging(50, 200) });
export const actList = z.object({ ...list, acts: z.array(z.object({ node: nodeRef, evidence })) }).meta({ id: 'ActList' });
