/** Shapes of saved questions and free queries. */
import { z } from 'zod';
import { cuts } from '../../cypher/store.ts';

const value = z.unknown().meta({ id: 'Cell', description: 'null, boolean, number, string, list or map' });
const params = z
  .record(
    z.string().max(60),
    z.union([z.string().max(10_000), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))]),
  )
  .default({});
const caption = z.object({ zh: z.string(), en: z.string() });

export const questions = z
  .object({
    questions: z.array(
      z.object({
        id: z.string(),
        title: caption,
        note: z.string(),
        cypher: z.string(),
        params: z.array(
          z.object({
            name: z.string(),
            type: z.enum(['string', 'integer']),
            default: z.union([z.string(), z.number()]),
            caption,
            frame: z.boolean().describe('The place or period: empty for all'),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Questions' });

export const questionParams = z.object({ id: z.string().min(1).max(100) });
export const questionBody = z.object({ params });
export const queryBody = z.object({ cypher: z.string().min(1).max(20_000), params });

const table = {
  columns: z.array(z.string()),
  rows: z.array(z.array(value)),
  cut: z.enum(cuts).nullable().describe('Why rows are missing: the limit of rows, or of bytes; null: none is'),
};
export const tableAnswer = z.object(table).meta({ id: 'Table' });
export const queryAnswer = z.object({ ...table, took: z.number().describe('Milliseconds') }).meta({ id: 'QueryAnswer' });
