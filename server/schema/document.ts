/** Shapes of documents. */
import { z } from 'zod';
import { count, date, decisionKind, evidence, key, nodeRef, page, paging, words } from './common.ts';
import { itemRef } from './official.ts';

export const documentQuery = z.object({ q: words.optional(), ...paging(100, 1000) });
export const documentList = z
  .object({
    page,
    documents: z.array(
      z.object({
        key,
        title: z.string(),
        scope: z.string(),
        policy: z.boolean(),
        decisions: z.array(decisionKind).describe('Each kind once'),
        records: count,
        first: date,
        last: date,
      }),
    ),
  })
  .meta({ id: 'DocumentList' });

export const documentDetail = z
  .object({
    document: nodeRef.extend({ policy: z.boolean(), scope: z.string() }),
    life: z.array(
      z.object({
        date,
        meeting: nodeRef.nullable(),
        item: itemRef.nullable(),
        stage: z.enum(['proposed', 'concerns', 'studied', 'decided', 'cited']),
        kind: decisionKind.nullable(),
        by: nodeRef.nullable(),
        evidence,
      }),
    ),
    cited: z.array(z.object({ record: nodeRef, evidence })),
    related: z.array(nodeRef).describe('Documents whose titles are alike'),
  })
  .meta({ id: 'DocumentDetail' });
