/** Shape of GET /overview: the start page. */
import { z } from 'zod';
import { count, framed } from './common.ts';

export const overviewQuery = framed({});
export const overview = z
  .object({
    counts: z.object({
      records: count,
      meetings: count,
      officials: count,
      organizations: count,
      items: count,
      documents: count,
    }),
    months: z.array(z.object({ month: z.string(), meetings: count })),
    undated: count,
  })
  .meta({ id: 'Overview' });
