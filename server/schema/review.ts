/** Shapes of GET /review: what the records leave open. */
import { z } from 'zod';
import { findingsStates } from '../../cypher/closed-lists.ts';
import { findingKind as kinds, finding as shape } from '../../ingest/check/finding.ts';
import { count, framed, key, outside, page, paging } from './common.ts';

const findingKind = z.enum(kinds.options).meta({ id: 'FindingKind' });
const finding = shape
  .extend({ kind: findingKind })
  .meta({ id: 'Finding', description: 'A question the records leave open; it changes nothing in the graph.' });
const level = shape.shape.level;

/** With a range, findings of undated records and of no record are left out and counted in `undated`. */
export const reviewQuery = framed({
  kind: findingKind.optional(),
  record: z
    .union([key, z.array(key).max(100)])
    .optional()
    .describe('Only what is about this record, or one of these'),
  ...paging(200, 1000),
});
export const reviewAnswer = z
  .object({
    /** `making`: the store has changed; what is answered was found before that, or is nothing yet. */
    state: z.enum(findingsStates).meta({ id: 'FindingsState' }),
    done: count.describe('Records read so far by the run that goes on, or went on last'),
    total: count,
    page,
    /** Of everything in the range, whatever kind is asked for. */
    counts: z.array(z.object({ kind: findingKind, level, count })),
    records: count.describe('Records that were checked'),
    undated: count,
    outside,
    findings: z.array(finding),
  })
  .meta({ id: 'Review' });
