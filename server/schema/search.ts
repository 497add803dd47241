/** Shapes of GET /search. */
import { z } from 'zod';
import { hitFields, hitKinds } from '../../cypher/closed-lists.ts';
import { count, date, framed, key, outside, page, paging, words } from './common.ts';

const hitKind = z.enum(hitKinds).meta({ id: 'HitKind' });
export const searchQuery = framed({ q: words, kind: hitKind.optional(), ...paging(20, 100) });

const hit = z
  .object({
    kind: hitKind,
    key,
    title: z.string(),
    field: z.enum(hitFields),
    snippet: z.string(),
    highlights: z.array(z.object({ start: count, end: count })).describe('Offsets in the snippet'),
    record: key.nullable(),
    scope: z.string().nullable().describe('Its place; a record that names none is its own'),
    offset: count.nullable().describe('UTF-16 code units in the raw text of the record'),
    matches: count.describe('How often it stands in the record, or 1'),
    date,
  })
  .meta({ id: 'Hit' });

export const searchAnswer = z
  .object({
    query: z.string(),
    page,
    hits: z.array(hit),
    byKind: z.partialRecord(hitKind, count),
    outside: outside.describe('Hits of the kind asked for, outside the period and the place'),
    near: z.boolean().describe('Nothing stands there as typed: the hits are one character off'),
  })
  .meta({ id: 'SearchAnswer' });
