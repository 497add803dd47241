/** Shapes of documents. */
import { z } from 'zod';
import { documentStages } from '../../cypher/closed-lists.ts';
import { titleRules } from '../../cypher/reads/title.ts';
import { count, date, decided, decisionKind, evidence, framed, key, nodeRef, outside, page, paging, statement, words } from './common.ts';
import { itemRef } from './official.ts';

export const documentQuery = framed({ q: words.optional(), ...paging(100, 1000) });
export const documentList = z
  .object({
    page,
    outside,
    documents: z.array(
      z.object({
        key,
        title: z.string(),
        scope: z.string(),
        policy: z.boolean(),
        decisions: z.array(decided).describe('Each kind once, by its latest sentence'),
        records: count,
        first: date,
        last: date,
      }),
    ),
  })
  .meta({ id: 'DocumentList' });

const share = z.number().min(0).max(1).describe('0 nothing in common, 1 the same telling words');
const title = z
  .object({
    document: nodeRef,
    draft: z.string().nullable().describe('The mark printed after the title: 送审稿'),
    rules: z.array(z.enum(titleRules)).describe("What it differs by from the page's title; empty for that title itself"),
    date,
    meetings: count.describe('Meetings that took the document up'),
    evidence: evidence.describe('Where a record prints this form first'),
  })
  .meta({ id: 'Title' });

export const documentDetail = z
  .object({
    document: nodeRef.extend({ policy: z.boolean(), scope: z.string() }),
    life: z.array(
      z.object({
        date,
        meeting: nodeRef.nullable(),
        item: itemRef.nullable(),
        stage: z.enum(documentStages),
        kind: decisionKind.nullable(),
        by: nodeRef.nullable(),
        evidence,
      }),
    ),
    cited: z.array(z.object({ record: nodeRef, evidence })),
    statements: z.array(statement),
    titles: z
      .array(title)
      .describe('Its title and those that are alike by rule, each form once, by date; that two are one document no rule says'),
    titlesCount: count,
    related: z
      .array(z.object({ document: nodeRef, scope: z.string(), alike: share, shared: z.array(z.string()), meetings: count }))
      .describe('Documents whose titles share telling words with it, the most alike first, at most ten'),
    relatedCount: count,
  })
  .meta({ id: 'DocumentDetail' });
