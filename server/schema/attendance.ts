/** Shape of GET /attendance: officials × meetings. */
import { z } from 'zod';
import { by, count, date, key, ranged, role, words } from './common.ts';

export const attendanceQuery = ranged({ scope: words.optional(), body: words.optional(), series: words.optional() });
export const attendance = z
  .object({
    officials: z.array(z.object({ key, name: z.string() })),
    meetings: z.array(
      z.object({
        key,
        title: z.string(),
        date,
        body: z.string().nullable(),
        series: z.string().nullable(),
        number: z.number().int().nullable(),
      }),
    ),
    cells: z.array(
      z.object({
        o: count.describe('Index in officials'),
        m: count.describe('Index in meetings'),
        roles: z.array(role),
        edges: z.array(z.string()),
        by: z.array(by).describe('Who read each of the edges'),
      }),
    ),
    undated: count,
  })
  .meta({ id: 'Attendance' });
