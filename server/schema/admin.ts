/** Shapes of the state of the server and of ingesting through it. */
import { z } from 'zod';
import { anchors } from '../../cypher/anchors.ts';
import { storeNames } from '../../cypher/closed-lists.ts';
import { shares } from '../../ingest/record.ts';
import { reportStatuses } from '../../ingest/report.ts';
import { dropReasons } from '../../ingest/second-opinion/against-text.ts';
import { count, key } from './common.ts';
import { saidMessage } from './message.ts';

export const status = z
  .object({
    store: z.enum(storeNames),
    records: count,
    version: z.string(),
    ready: z.boolean().describe('The search index has taken in every record'),
    ingest: z.boolean().describe('POST /ingest is there'),
    protected: z.boolean().describe('A token is needed'),
    model: z.string().nullable().describe('The language model that is asked for a second opinion; null: none'),
  })
  .meta({ id: 'Status' });

const folder = z.string().regex(/^(?:[0-9a-f]{24})?$/u, { error: '24 hexadecimal digits, or nothing' });
export const ingestBody = z.object({
  files: z
    .array(
      z.object({
        name: z.string().min(1).max(500).describe('Source name, relative'),
        bytes: z.base64().describe('The file, base64'),
        folder: folder.default('').describe('What stands for the folder it was found in; empty: it was given by itself'),
      }),
    )
    .min(1)
    .max(500),
  keepFuller: z.boolean().default(false).describe('Refuse a file that gives far fewer facts than its stored reading, which stays'),
  rules: z.boolean().default(false).describe('Leave the language model out, where one is set'),
  import: z.number().int().min(1).nullable().default(null).describe('The import that these files go on with, as an earlier answer gave it'),
});
const report = z
  .object({
    source: z.string(),
    status: z.enum(reportStatuses).describe('joined: its text was there; it is another source of that record'),
    record: key.nullable().describe('The record it is a source of; null: refused'),
    others: z.array(z.string()).describe('The other sources of that record'),
    facts: z.record(z.string(), count).describe('Relationships by type'),
    messages: z.array(saidMessage),
    shares: shares.nullable(),
    model: z
      .object({
        kept: count,
        dropped: z.partialRecord(z.enum(dropReasons), count).describe('Proposals that were dropped, by reason'),
        tokens: count.describe('As the endpoint counts them'),
        calls: count,
        cached: count.describe('Questions answered from the cache'),
        withheld: count.describe('Sentences not shown to the model: they speak to a machine'),
        left: count.describe('Sentences beyond what one record may cost'),
        failed: z.string().nullable(),
      })
      .nullable()
      .describe('The second opinion of a language model; null: none was asked'),
    text: z.string().nullable().describe('The raw text, to print lines of'),
    anchors: anchors.nullable().describe('Where pages or paragraphs begin in it'),
  })
  .meta({ id: 'Report' });
export const ingestAnswer = z
  .object({
    reports: z.array(report),
    summary: z.record(z.enum(reportStatuses), count),
    import: count.nullable().describe('Number of the import in the log; null: nothing has changed'),
  })
  .meta({ id: 'IngestAnswer' });
