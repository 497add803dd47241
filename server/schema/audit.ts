/** Shape of the truth set as the reader stands: its records, and what becomes of each claim on them. */
import { z } from 'zod';
import { saidRelations } from '../../ingest/audit/relations/answer.ts';
import { relations } from '../../ingest/audit/relations.ts';
import { type ClaimState, claimStates } from '../../ingest/audit/states.ts';
import { span } from '../../ingest/span.ts';
import { count } from './common.ts';

const saidRelation = z.enum(saidRelations).describe('A relation that can be asked for, a role or a decision').meta({ id: 'SaidRelation' });
const claim = z
  .object({
    says: z.string().describe('The claim, a sentence in Chinese'),
    relation: z.enum(Object.keys(relations) as [keyof typeof relations]).describe('What it asks of the reading'),
    words: z.array(z.string()).describe('Of whom or what'),
    isTrue: z.boolean().describe('Whether the text says so, as a person judged'),
    state: z
      .enum(claimStates)
      .describe('held: read as it is; failed: the reader says what is false, or what excludes the claim; open: it says nothing'),
    source: span.describe('The sentence by which it was judged, in UTF-16 code units of the text'),
    read: z.array(z.object({ relation: saidRelation, words: z.string() })).describe('What the reader says of it'),
  })
  .meta({ id: 'AuditClaim' });
export const audit = z
  .object({
    counts: z.object(Object.fromEntries(claimStates.map((state) => [state, count])) as Record<ClaimState, typeof count>),
    untrue: count.describe('Claims that are false on purpose'),
    records: z.array(
      z.object({
        group: z.string().describe('The file of the repository it stands in'),
        title: z.string(),
        text: z.string(),
        claims: z.array(claim),
      }),
    ),
  })
  .meta({ id: 'Audit', description: 'Records made up for the project, each with claims judged by their text alone' });
