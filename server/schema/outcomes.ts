/** Shapes of GET /outcomes: bodies and what meetings decided on what they proposed. */
import { z } from 'zod';
import { count, decisionKind, evidence, key, nodeRef, outcome, page, paging, place, ranged, words } from './common.ts';
import { itemRef } from './official.ts';

export const scopeRow = z
  .object({ scope: z.string(), known: z.boolean().describe('false: the record names no place and is its own'), meetings: count })
  .meta({ id: 'ScopeRow' });
const ofOnePlace = { ...place, scope: place.scope.describe('A place of `scopes`; left out: the one with the most meetings') };

export const outcomesQuery = ranged(ofOnePlace);
export const outcomes = z
  .object({
    scope: z.string().nullable().describe('The place shown; null where there are no meetings'),
    scopes: z.array(scopeRow),
    items: count.describe('Items of the place and range, each once; where several records tell of one meeting, each has its own'),
    brought: count.describe('Of these, items that a body brought: what the flows draw'),
    byPersons: count.describe('Of the others, items that a person brought and no body'),
    undated: count,
    bodies: z.array(z.object({ key, name: z.string(), items: count })).describe('The one with the most items first'),
    series: z.array(z.string()).describe('Body and series of the meetings; - where neither is stated'),
    flows: z
      .array(
        z.object({
          bodies: z.array(count).describe('Indexes in bodies; empty where no body brought it'),
          series: z.array(count).describe('Indexes in series'),
          outcomes: z.array(decisionKind).describe('Empty where no decision is stated'),
          items: count,
        }),
      )
      .describe('Every item stands in one flow: sums of these are counts of items'),
  })
  .meta({ id: 'Outcomes' });

export const outcomeItemsQuery = ranged({
  ...ofOnePlace,
  by: key.optional().describe('The body that brought it'),
  beyond: z.coerce.number().int().min(0).max(1_000_000).optional().describe('Brought by a body past the first so many of `bodies`'),
  met: words.optional().describe('One of `series`'),
  outcome: z.enum([...decisionKind.options, 'none']).optional(),
  ...paging(100, 500),
});
export const outcomeItems = z
  .object({
    page,
    items: z.array(
      z.object({
        item: itemRef,
        meeting: nodeRef,
        submitters: z.array(z.object({ node: nodeRef, evidence })),
        decided: z.array(outcome),
        evidence,
      }),
    ),
  })
  .meta({ id: 'OutcomeItems' });
