/** Shape of GET /map: a record set at a glance. */
import { z } from 'zod';
import { by, count, date, decisionKind, key } from './common.ts';
import { itemRef } from './official.ts';
import { outcomeBand } from './organization.ts';
import { outcomesQuery, scopeRow } from './outcomes.ts';

export const mapQuery = outcomesQuery;
const month = z.string().describe('YYYY-MM');

export const recordMap = z
  .object({
    scope: z.string().nullable().describe('The place shown; null where there are no meetings'),
    scopes: z.array(scopeRow),
    undated: count.describe('Meetings without a date'),
    series: z.array(z.string()).describe('Body and series of the meetings; - where neither is stated'),
    meetings: z
      .array(
        z.object({
          key,
          title: z.string(),
          date,
          number: z.number().int().nullable(),
          series: count.describe('Index in series'),
          items: count,
          decided: z
            .array(z.object({ kinds: z.array(decisionKind), outcome: outcomeBand, items: count }))
            .describe('Every item once, by the decisions on it'),
        }),
      )
      .describe('By date, the undated last'),
    chairs: z
      .array(
        z.object({
          official: z.object({ key, name: z.string() }),
          meeting: count.describe('Index in meetings'),
          edge: z.string(),
          by,
        }),
      )
      .describe('Who chaired, a fact each. Says nothing of when an office began or ended'),
    topics: z
      .object({
        base: count.describe('Dated items whose headings and titles were read'),
        months: count.describe('Months with such items'),
        enough: z.boolean().describe('false: too few items or months to speak of bursts'),
        floor: z.object({ items: count, months: count, inBurst: count }),
        found: z.array(
          z.object({
            terms: z.array(z.string()).describe('The word; several where they burst in the very same items'),
            from: month,
            to: month,
            weight: z.number().describe('What the burst state saves over the base state, in nats (Kleinberg 2002)'),
            all: count.describe('Items with the word in the whole range'),
            items: z.array(
              z.object({
                item: itemRef,
                meeting: count.describe('Index in meetings'),
                edge: z.string().describe('The relationship whose sentence has the word: of the item, else of its document'),
              }),
            ),
          }),
        ),
      })
      .describe('Words of headings and titles that came up in bursts, the heaviest first'),
  })
  .meta({ id: 'RecordMap' });
