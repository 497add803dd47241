/** Shapes of organizations. */
import { z } from 'zod';
import { count, decided, evidence, key, nodeRef, outcome, page, paging, words } from './common.ts';
import { duty } from './meeting.ts';
import { itemRef } from './official.ts';

export const organizationQuery = z.object({ q: words.optional(), ...paging(100, 1000) });
export const organizationList = z
  .object({
    page,
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
    proposed: z.array(
      z.object({
        document: nodeRef,
        meeting,
        item: itemRef.nullable(),
        outcomes: z
          .array(outcome)
          .describe(
            'Decisions that name the document, else those under the same item that name one with an alike title; and those on the item that name no document',
          ),
        evidence,
      }),
    ),
    submitted: z.array(atItem.extend({ outcomes: z.array(outcome) })),
    tasked: z.array(
      atItem.extend({
        ...duty,
        decisions: z.array(decided).describe('What was decided on the item of the order, each kind once'),
        later: z.array(later).describe('The first two, by date. That an order was carried out no record says'),
        laterCount: count,
      }),
    ),
    received: z.array(atItem),
    people: z.array(z.object({ official: nodeRef, title: z.string(), evidence })),
    convened: z.array(z.object({ meeting: nodeRef, evidence })),
    issued: z.array(z.object({ record: nodeRef, evidence })),
    alsoKnownAs: z.array(z.object({ node: nodeRef, evidence })),
    mentions: count.describe('Records that name it'),
  })
  .meta({ id: 'OrganizationDetail' });
