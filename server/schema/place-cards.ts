/** Shapes of the places as home shows them, and of what a place without a name is shown by. */
import { z } from 'zod';
import { count, date, key, nodeRef, page, paging, ranged, words } from './common.ts';

const placeOrder = z.enum(['meetings', 'newest', 'findings', 'name']);
export const placeCardsQuery = ranged({
  q: words.optional().describe('In the name of the place, or its pinyin'),
  sort: placeOrder.default('meetings'),
  ...paging(24, 200),
});
export const placeCards = z
  .object({
    page,
    places: z.array(
      z.object({
        scope: z.string(),
        meetings: count,
        years: z.array(z.object({ year: count, meetings: count })).describe('Years with meetings, in order'),
        undated: count,
        newest: nodeRef.nullable(),
        chair: z
          .object({
            official: nodeRef,
            edge: z.string().describe('Id of the relationship that says so'),
            date,
            body: z.string().nullable(),
            series: z.string().nullable(),
          })
          .nullable()
          .describe('Who chaired the newest meeting of the series that met most, of those that say who did'),
        gaps: count.describe('Numbers that the series of meetings lack'),
        findings: count.nullable().describe('null: they are still being made'),
      }),
    ),
    unknown: z.object({ records: count, meetings: count }).describe('Of records that name no place: each is a place of its own'),
  })
  .meta({ id: 'PlaceCards' });

export const placeNamesBody = z.object({ scopes: z.array(key).max(500) });
export const placeNames = z
  .object({ names: z.array(z.object({ scope: key, title: z.string().nullable(), source: z.string(), date })) })
  .meta({ id: 'PlaceNames' });
