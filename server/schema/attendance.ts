/** Shape of GET /attendance: officials × meetings. */
import { z } from 'zod';
import { by, count, date, framed, key, role } from './common.ts';
import { scopeRow } from './outcomes.ts';

export const attendanceQuery = framed({});
export const attendance = z
  .object({
    officials: z.array(z.object({ key, name: z.string(), scope: z.string() })),
    meetings: z.array(
      z.object({
        key,
        title: z.string(),
        date,
        scope: z.string().describe('Its place: names and numbers mean something only within one'),
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
    scopes: z.array(scopeRow).describe('Places with meetings at which somebody is listed, whatever the range'),
    series: z
      .array(z.object({ body: z.string().nullable(), series: z.string().nullable(), meetings: count }))
      .describe('Bodies and series that meet in the place and range, whichever of them are asked for'),
  })
  .meta({ id: 'Attendance' });
