/** Shapes of sources: the files that records were read from. */
import { z } from 'zod';
import { key, page, paging, recordFormat } from './common.ts';

const name = z.string().min(1).max(500).describe('Source name, relative');
export const sourceQuery = z
  .object({
    folder: z
      .string()
      .regex(/^[0-9a-f]{24}$/u, { error: '24 hexadecimal digits' })
      .optional()
      .describe('What stands for a folder: those that came from it'),
    record: key.optional().describe('Those of this record'),
    ...paging(100, 1000),
  })
  .refine(({ folder, record }) => (folder === undefined) !== (record === undefined), {
    error: 'either folder or record',
    path: ['folder'],
  });
export const sourceList = z
  .object({
    page,
    sources: z.array(
      z.object({
        name,
        record: key,
        format: recordFormat,
        file: z.boolean().describe('Its file has pages to show and is kept'),
        read: z.boolean().describe('Its text is the one that is read'),
      }),
    ),
  })
  .meta({ id: 'SourceList' });
export const bySource = z.object({ name });
export const forgetQuery = z.object({
  renamed: z.stringbool().default(false).describe('Another file of the same text has taken its place: no news of it'),
});
export const forgottenSource = z.object({ forgotten: name }).meta({ id: 'ForgottenSource' });
