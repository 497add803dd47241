/** Shape of GET /overview: the start page. */
import { z } from 'zod';
import { count, key, range } from './common.ts';
import { meetingRow } from './meeting.ts';

export const overviewQuery = z.object(range);
export const warning = z
  .object({
    record: key,
    source: z.string(),
    level: z.enum(['info', 'warning', 'error']),
    rule: z.string(),
    reason: z.string(),
    start: z.number().int().nullable(),
    end: z.number().int().nullable(),
  })
  .meta({ id: 'Warning' });

export const overview = z
  .object({
    counts: z.object({
      records: count,
      meetings: count,
      officials: count,
      organizations: count,
      items: count,
      documents: count,
      decisions: count.describe('Decisions of items: an item approved and to be revised counts two'),
    }),
    series: z.array(z.object({ scope: z.string(), body: z.string().nullable(), series: z.string().nullable(), count })),
    meetings: z.array(meetingRow),
    months: z.array(z.object({ month: z.string(), meetings: count })),
    undated: count,
    warnings: z.array(warning),
  })
  .meta({ id: 'Overview' });
