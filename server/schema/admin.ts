/** Shapes of the state of the server and of ingesting through it. */
import { z } from 'zod';
import { anchors } from '../../cypher/anchors.ts';
import { message, shares } from '../../ingest/record.ts';
import { count } from './common.ts';

export const status = z
  .object({
    store: z.enum(['grafeo', 'neo4j']),
    records: count,
    version: z.string(),
    ready: z.boolean().describe('The search index has taken in every record'),
    ingest: z.boolean().describe('POST /ingest is there'),
    protected: z.boolean().describe('A token is needed'),
  })
  .meta({ id: 'Status' });

export const ingestBody = z.object({
  files: z
    .array(z.object({ name: z.string().min(1).max(500).describe('Source name, relative'), bytes: z.base64().describe('The file, base64') }))
    .min(1)
    .max(500),
});
const report = z
  .object({
    source: z.string(),
    status: z.enum(['new', 'changed', 'same', 'refused']),
    facts: z.record(z.string(), count).describe('Relationships by type'),
    messages: z.array(message),
    shares: shares.nullable(),
    text: z.string().nullable().describe('The raw text, to print lines of'),
    anchors: anchors.nullable().describe('Where pages or paragraphs begin in it'),
  })
  .meta({ id: 'Report' });
export const ingestAnswer = z
  .object({
    reports: z.array(report),
    summary: z.object({ new: count, changed: count, same: count, refused: count, gone: z.array(z.string()) }),
  })
  .meta({ id: 'IngestAnswer' });
