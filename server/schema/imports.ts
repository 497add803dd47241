/** Shapes of bringing in: an import, its records with what was read of them, and what was decided. */
import { z } from 'zod';
import { message, shares } from '../../ingest/record.ts';
import { count, date, decisionKind, key, recordKind, relationshipType, role } from './common.ts';

/** People and items of a preview; more are counted. */
export const previewMost = 200;

const recordState = z
  .enum(['waiting', 'reading', 'read', 'refused', 'storing', 'stored', 'skipped', 'undone', 'kept'])
  .describe('kept: not undone, since somebody else changed the record after this import');

const preview = z.object({
  key: key.describe('Key the record has once it is stored'),
  kind: recordKind,
  title: z.string().nullable(),
  date,
  facts: z.partialRecord(relationshipType, count),
  people: z.array(z.object({ name: z.string(), role })).describe(`At most ${previewMost}`),
  items: z.array(z.object({ heading: z.string(), decisions: z.array(decisionKind) })).describe(`At most ${previewMost}`),
  morePeople: count,
  moreItems: count,
});
export const importRecord = z
  .object({
    number: count.describe('Its number in the import'),
    name: z.string().describe('Source name'),
    bytes: count,
    state: recordState,
    status: z.enum(['new', 'joined', 'changed', 'same']).nullable().describe('Beside what is stored; null: not read'),
    preview: preview.nullable().describe('What was read; null: not read, or refused'),
    shares: shares.nullable(),
    messages: z.array(
      message.extend({
        zh: z.string().describe('The reason in Chinese'),
        place: z
          .object({ line: count, column: count, page: count.nullable(), paragraph: count.nullable(), quote: z.string() })
          .nullable()
          .describe('Where in the file, with the first words there'),
      }),
    ),
  })
  .meta({ id: 'ImportRecord' });
export type ImportRecord = z.infer<typeof importRecord>;
export type Preview = z.infer<typeof preview>;

export const importState = z
  .object({
    id: z.uuid(),
    records: z.array(importRecord),
    extensions: z.array(z.string()).describe('What is read, with the dot'),
    most: count.describe('Bytes of one upload'),
  })
  .meta({ id: 'Import' });
export type ImportState = z.infer<typeof importState>;

export const byImport = z.object({ id: z.uuid() });
export const uploadQuery = z.object({ name: z.string().min(1).max(500).describe('Source name, relative') });
const numbers = z.array(count).max(10_000);
export const decision = z.object({
  accept: numbers.default([]).describe('Numbers of records to store'),
  skip: numbers.default([]).describe('Numbers of records to leave out'),
});
