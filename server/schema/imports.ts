/** Shapes of imports: those there are, their records with what was read of them, what was decided, and what was taken out. */
import { z } from 'zod';
import { shares } from '../../ingest/record.ts';
import { reportStatuses } from '../../ingest/report.ts';
import { count, date, decisionKind, key, nodeRef, recordKind, role } from './common.ts';
import { saidMessage } from './message.ts';

/** People and items of a preview; more are counted. */
export const previewMost = 200;

const recordState = z
  .enum(['waiting', 'reading', 'read', 'refused', 'storing', 'stored', 'skipped', 'undone', 'kept', 'dropped', 'taken'])
  .describe(
    'kept: not undone, since somebody else changed the record after this import; dropped: not decided, and its file is gone; taken: taken out',
  );

const told = z.object({
  key: key.describe('Key of the record that tells it'),
  title: z.string(),
  how: z.enum(['same-text', 'near-same', 'same-meeting']).describe('near-same: of the same meeting, with nearly the same text'),
});
const preview = z.object({
  key: key.describe('Key the record has once it is stored'),
  kind: recordKind,
  title: z.string().nullable(),
  date,
  scope: z.string().nullable().describe('The place the record speaks for'),
  place: z.string().nullable().describe('Where the meeting was held'),
  people: z.array(z.object({ name: z.string(), role })).describe(`At most ${previewMost}`),
  items: z.array(z.object({ heading: z.string(), decisions: z.array(decisionKind) })).describe(`At most ${previewMost}`),
  morePeople: count,
  moreItems: count,
  alreadyTold: z.array(told).describe('Records of the store that tell the same text or the same meeting'),
});
export const importRecord = z
  .object({
    number: count.describe('Its number in the import'),
    name: z.string().describe('Source name'),
    bytes: count,
    state: recordState,
    here: z.boolean().describe('Its file is still here, so that it can be accepted'),
    status: z.enum(reportStatuses).exclude(['refused']).nullable().describe('Beside what is stored; null: not read'),
    preview: preview.nullable().describe('What was read; null: not read, or refused'),
    shares: shares.nullable(),
    messages: z.array(
      saidMessage.extend({
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

const takes = z
  .object({
    extensions: z.array(z.string()).describe('What is read, with the dot'),
    foreign: z
      .array(z.object({ zh: z.string(), en: z.string(), extensions: z.array(z.string()) }))
      .describe('Kinds that are known and not read, each with its extensions and what to say of it'),
    file: count.describe('Bytes of one file'),
    archive: count.describe('Bytes of one archive'),
    records: count.describe('Records of one import'),
    whole: count.describe('Bytes of one import, unpacked'),
  })
  .describe('What is taken: exactly as many, and not one more');
export type Takes = z.infer<typeof takes>;

export const importKinds = ['brought', 'taken'] as const;
/** What is known of an import without opening it. */
export const importSummary = z
  .object({
    id: z.uuid(),
    kind: z.enum(importKinds).describe('brought: files were brought in; taken: a record was taken out'),
    begun: z.iso.datetime(),
    titles: z.array(z.string()).describe('Titles or names of the first records, at most 3'),
    counts: z.object({
      all: count,
      going: count.describe('Being read or stored'),
      open: count.describe('To decide'),
      stored: count,
      refused: count,
      undone: count,
      dropped: count.describe('Not decided, and their files are gone'),
      undoable: count.describe('Changes of the store that can be taken back'),
    }),
    bytes: count.describe('Of the files that are put aside'),
  })
  .meta({ id: 'ImportSummary' });
export type ImportSummary = z.infer<typeof importSummary>;
export const importList = z.object({
  imports: z.array(importSummary).describe('The latest first'),
  unreadable: count.describe('Imports of another version of the program; their folders are left as they are'),
  takes,
});
export type ImportList = z.infer<typeof importList>;

export const importState = z
  .object({ id: z.uuid(), kind: z.enum(importKinds), begun: z.iso.datetime(), records: z.array(importRecord), takes })
  .meta({ id: 'Import' });
export type ImportState = z.infer<typeof importState>;

export const byImport = z.object({ id: z.uuid() });
export const uploadQuery = z.object({ name: z.string().min(1).max(500).describe('Source name, relative') });
const numbers = z.array(count).max(10_000);
export const decision = z.object({
  accept: numbers.default([]).describe('Numbers of records to store'),
  skip: numbers.default([]).describe('Numbers of records to leave out'),
});

export const ofRecord = z.object({ record: key.describe('Key of the record') });
/** What would go with a record. */
export const leaving = z.object({
  title: z.string(),
  meetings: z.array(z.object({ meeting: nodeRef, others: count.describe('Other records that tell it, so that it stays') })),
});
export type Leaving = z.infer<typeof leaving>;
