/** Shape of GET /news: what was imported last. */
import { z } from 'zod';
import { entryStatuses, ways } from '../../cypher/log.ts';
import { count, key, nodeRef } from './common.ts';

/** A cursor is written `import.position`. */
const cursor = z
  .string()
  .regex(/^[1-9]\d{0,14}\.\d{1,15}$/u, 'as `next` of an earlier answer gave it: 12.34')
  .describe('Where to go on: `next` of the answer before');

export const newsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(20).describe('Records, of whichever import'),
  before: cursor.optional(),
});

const newsRecord = z.object({
  key: key.describe('Key of the record, stored or not'),
  source: z.string(),
  status: z.enum(entryStatuses).describe('changed: a newer version of a known source; joined: another source of a record that was there'),
  record: nodeRef.nullable().describe('null: it is not stored any more'),
  meetings: z.array(nodeRef).describe('What it records, as it is stored now'),
  officials: count.describe('Officials it names'),
  items: count,
});
export const news = z
  .object({
    imports: z.array(
      z.object({
        number: z.number().int().min(1),
        at: z.iso.datetime().describe('When its first record was stored, by the clock of the machine that did it'),
        way: z.enum(ways).describe('page: by a person on the page Bring in; command: by the command line or a program'),
        counts: z
          .object({ new: count, changed: count, joined: count, forgotten: count, same: count })
          .describe('Of the whole import, without what was taken back; same: found unchanged, not among the records'),
        records: z.array(newsRecord).describe('Those of this answer, the latest first'),
      }),
    ),
    next: cursor.nullable().describe('null: there is nothing before'),
  })
  .meta({ id: 'News' });
