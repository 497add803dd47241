/** Shapes of records: the list, and one with its text and every fact in it. */
import { z } from 'zod';
import { anchors } from '../../cypher/anchors.ts';
import { portal } from '../../ingest/portal.ts';
import { shares, span } from '../../ingest/record.ts';
import { answers, by, count, date, framed, key, nodeRef, outside, page, paging, recordFormat, recordKind, statement } from './common.ts';
import { saidMessage } from './message.ts';

export const recordQuery = framed(paging(100, 1000));
const head = {
  key,
  source: z.string().describe('The file whose text is read'),
  sources: z.array(z.string()).describe('All its files by name: one text, one record'),
  kind: recordKind,
  scope: z.string().describe('Its place; where the text names none, its own key'),
  title: z.string().nullable(),
  date,
  issuer: z.string().nullable(),
  issued: date,
};
export const recordList = z
  .object({ page, outside, records: z.array(z.object({ ...head, messages: count, warnings: count, shares })) })
  .meta({ id: 'RecordList' });

const fact = z
  .object({
    path: z.string().describe('JSON Pointer into the extracted record'),
    value: z.union([z.string(), z.number(), z.boolean()]),
    start: count,
    end: count,
    context: span,
    rule: z.string(),
    by,
    also: z.array(span),
    edge: z.string().nullable().describe('A relationship that stands on this span'),
    node: key.nullable().describe('The node the value stands for'),
  })
  .meta({ id: 'RecordFact' });

export const recordDetail = z
  .object({
    ...head,
    version: z.string().describe('SHA-256 of the text'),
    text: z.string().describe('The raw text, untouched'),
    format: recordFormat,
    portal: portal.describe('The header block of the page, and the address it was saved from'),
    anchors: anchors.nullable().describe('Where the pages or paragraphs of the file begin in the text; null for plain text'),
    model: z.string().nullable().describe('The language model that some of the facts are by'),
    facts: z.array(fact),
    unread: z.array(span),
    shares,
    messages: z.array(saidMessage),
    meetings: z.array(nodeRef),
    statements: z.array(statement),
  })
  .meta({ id: 'RecordDetail' });

export const forgotten = z.object({ forgotten: key }).meta({ id: 'Forgotten' });

export const fileQuery = z.object({
  source: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .describe('Name of one of its sources; left out: the one that is read, else the first with pages'),
});

const bytes = { schema: z.file() };
/** The file as it came: no JSON, but its bytes. */
export const fileAnswers = {
  ...answers(z.file()),
  200: { description: 'The file', content: { 'application/pdf': bytes, 'image/png': bytes, 'image/jpeg': bytes } },
};
